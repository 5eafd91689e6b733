"""What the figures of chapters 5 to 7 share: a photograph as the ground on which boxes lie."""

import traitlets

from .figure import Figure
from .stored import array, data_uri


class Ground(Figure):
    """A figure whose scene, `WIDTH` by `HEIGHT` pixels, may be a piece of a photograph.

    picture: set once; the data URI of that piece, "" for a plain grid.
    """

    WIDTH, HEIGHT = 480, 240

    picture = traitlets.Unicode("").tag(sync=True)

    @classmethod
    def on(cls, image, corner=(0, 0), *, quality=80, **state):
        """A figure with the piece of `image` (uint8 [3, H, W]) that begins at `corner` (x, y) as its ground.

        `image` may be None: then the ground is a grid. `quality`: of the JPEG or WebP, 1 to 95. `state`: the traits in
        sync, at the start. Raises ValueError where the piece does not lie in the image.
        """
        if image is None:
            return cls(**state)
        image, (x, y) = array(image, "uint8"), corner
        if image.ndim != 3 or image.shape[0] != 3:
            raise ValueError(f"an image is uint8 [3, H, W], not {list(image.shape)}")
        _, height, width = image.shape
        if not (0 <= x <= width - cls.WIDTH and 0 <= y <= height - cls.HEIGHT):
            raise ValueError(
                f"{cls.WIDTH} by {cls.HEIGHT} pixels from {tuple(corner)} on do not lie in an image of "
                f"{width} by {height}"
            )
        return cls(picture=data_uri(image[:, y : y + cls.HEIGHT, x : x + cls.WIDTH], quality), **state)
