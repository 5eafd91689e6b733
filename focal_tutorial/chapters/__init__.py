"""Props of single chapters: each module's first line names the chapter that it serves.

The street (`boxes` to `retinanet`) never imports anything from here.
"""
