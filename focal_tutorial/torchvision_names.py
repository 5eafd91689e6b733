"""Torchvision's names for the parts of RetinaNet, and ours.

Torchvision's state dictionaries come in two spellings: today's (`fpn.inner_blocks.0.0.weight`) and the older one of
the published COCO weights (`fpn.inner_blocks.0.weight`, and head convolutions numbered 0, 2, 4, 6). Both are read.
"""

import re

RULES = (
    (r"backbone\.body\.conv1\.", r"backbone.stem.0."),
    (r"backbone\.body\.bn1\.", r"backbone.stem.1."),
    (r"backbone\.body\.layer(\d)\.", lambda found: f"backbone.stages.{int(found[1]) - 1}."),
    (r"backbone\.fpn\.inner_blocks\.(\d)\.(?:0\.)?", lambda found: f"pyramid.lateral.C{int(found[1]) + 3}."),
    (r"backbone\.fpn\.layer_blocks\.(\d)\.(?:0\.)?", lambda found: f"pyramid.output.P{int(found[1]) + 3}."),
    (r"backbone\.fpn\.extra_blocks\.(p\d)\.", r"pyramid.\1."),
    (r"head\.classification_head\.conv\.(\d)\.0\.", r"class_head.tower.\1.0."),
    (r"head\.regression_head\.conv\.(\d)\.0\.", r"box_head.tower.\1.0."),
    (r"head\.classification_head\.conv\.(\d)\.(?=[wb])", lambda found: f"class_head.tower.{int(found[1]) // 2}.0."),
    (r"head\.regression_head\.conv\.(\d)\.(?=[wb])", lambda found: f"box_head.tower.{int(found[1]) // 2}.0."),
    (r"head\.classification_head\.cls_logits\.", r"class_head.final."),
    (r"head\.regression_head\.bbox_reg\.", r"box_head.final."),
)


def ours(name):
    """Our name for a torchvision tensor: "head.regression_head.bbox_reg.bias" -> "box_head.final.bias" (chapter 11).

    A name that no rule knows is returned as it is, so that strict loading names it.
    """
    for pattern, replacement in RULES:
        renamed, count = re.subn("^" + pattern, replacement, name)
        if count:
            return renamed
    return name
