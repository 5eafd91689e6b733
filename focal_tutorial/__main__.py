"""The command line: `python -m focal_tutorial train | evaluate | detect | export | check`."""

import sys

from .cli.parser import main

sys.exit(main())
