"""Pascal VOC: one XML file for each image, wherever it lies, with lists of images or folders for the splits.

A file is VOC if its first element is `<annotation>`; its image is the one that its `<filename>` names, or, if there is
none of that name, the one that is called like the XML file itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from . import foreign, lists
from .checking import Entry, Note, Object, Part, in_words
from .pictures import Pictures
from .sample import DataError, Defect
from .tree import IMAGE_FOLDERS, Tree, folder_role, short_names

REMEDY = "repair or remove the pair of files"


class Image(NamedTuple):
    """An image of the folder: its XML, its picture, what they claim together (None: unusable), and what is wrong."""

    name: str
    text: Path | None
    picture: Path | None
    entry: Entry | None
    notes: list[Note]


class Annotation(NamedTuple):
    """What one XML file says, before it is judged: its image and size, and of each object class, corners and flag."""

    filename: str
    size: tuple[int, int] | None
    objects: list[tuple[str, tuple[float, float, float, float] | None, bool]]


def read_annotation(path: Path) -> Annotation:
    """Read one VOC annotation with defusedxml, which refuses entity bombs and outside references.

    Corners stay as written (no shift); those of an object are None when they are missing or not numbers. The size is
    None where it is missing or not positive. Raises `DataError` for anything that is not a VOC annotation.
    """
    try:
        root = fromstring(_text(path), forbid_dtd=True)
    except DefusedXmlException as error:
        raise DataError(
            f"refused: the XML declares a document type or entities ({type(error).__name__}); VOC files need none"
        ) from None
    except (ParseError, OSError, LookupError, ValueError) as error:  # LookupError: an encoding that nobody knows
        raise DataError(f"is not readable as XML ({error})") from None
    if root.tag != "annotation":
        raise DataError(f"is not a VOC annotation: its first element is <{root.tag}>, not <annotation>")
    size = [_number(root.find(f"size/{side}")) for side in ("width", "height")]
    objects = []
    for node in root.findall("object"):
        if node.find("bndbox") is None and node.find("polygon") is not None:
            raise DataError(f"is not a VOC annotation: {foreign.ADVICE['LabelMe XML']}")
        corners = tuple(_number(node.find(f"bndbox/{corner}")) for corner in ("xmin", "ymin", "xmax", "ymax"))
        objects.append(
            (
                (node.findtext("name") or "").strip(),
                None if None in corners else corners,
                bool(_number(node.find("difficult"))),
            )
        )
    known = all(side is not None and side >= 1 for side in size)
    return Annotation((root.findtext("filename") or "").strip(), tuple(map(int, size)) if known else None, objects)


def _text(path: Path) -> str:
    """The file's text in the code that its first line declares: expat by itself knows few of them, and not GBK."""
    raw = path.read_bytes()
    declared = re.match(rb"""\s*<\?xml[^>]*?encoding=["']([\w.-]+)["']""", raw)
    code = declared[1].decode("ascii") if declared else "utf-8-sig"
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        code = "utf-16"
    try:
        return raw.decode("utf-8-sig" if code.lower() in ("utf-8", "utf8") else code)
    except UnicodeDecodeError:
        said = ", as its first line says" if declared else ""
        raise ValueError(
            f"it is not in {code.removesuffix('-sig')}{said}: save it as UTF-8, or name its code in the first line,"
            ' such as <?xml version="1.0" encoding="GBK"?>'
        ) from None


def annotations(tree: Tree) -> list[Path]:
    """The XML files that are VOC, or should be: in `Annotations/`, or called like a picture, and no other tool's."""
    kinds = {path: foreign.xml_kind(path) for path in tree["xml"]}
    pictures = Pictures(tree.root, tree["pictures"])
    return [
        path
        for path, kind in kinds.items()
        if kind == "VOC"
        or (kind in ("", "other") and (path.parent.name.lower() == "annotations" or pictures.has_stem(path.stem)))
    ]


def read(tree: Tree, files: Sequence[Path], asked: Sequence[str] = ()) -> tuple[dict[str, Part], Part, tuple[str, ...]]:
    """The splits of a folder by name, the images that are in none, and all class names, sorted.

    `files` are its annotations. Splits are its lists; or, without lists, its folders that are called so. A list for a
    single class (`cat_train`), which is no split, becomes one only if it is `asked` for.
    """
    pictures = Pictures(tree.root, tree["pictures"], tree["unreadable"])
    images = [
        _image(name, file, tree, pictures) for name, file in zip(short_names([*map(tree.relative, files)]), files)
    ]
    images = sorted(_none_shared(images) + _without_text(tree, images), key=lambda image: image.name)
    classes = {claim.label for image in images if image.entry for claim in image.entry.objects if claim.label}
    return *_parts(tree, images, asked), tuple(sorted(classes))


def _image(name: str, file: Path, tree: Tree, pictures: Pictures) -> Image:
    picture, notes = None, []
    try:
        annotation = read_annotation(file)
        picture = _picture(annotation.filename, file, tree, pictures)
    except DataError as error:
        notes.append(Note(Defect(name, "", str(error), "dropped"), file, REMEDY))
        return Image(name, file, picture, None, notes)
    if annotation.size is None:
        notes.append(Note(Defect(name, "", "has no width and height to compare with the image", "kept"), file))
    objects = [
        Object(label, corners, difficult, f"object {index} ({in_words(label, corners)})")
        for index, (label, corners, difficult) in enumerate(annotation.objects)
    ]
    return Image(name, file, picture, Entry(name, picture, annotation.size, objects, file, REMEDY), notes)


def _picture(said: str, file: Path, tree: Tree, pictures: Pictures) -> Path:
    """The picture of an XML file: the one that it names; where none is called so, the one that is called like it."""
    near = [file.parent]
    for above in (parent for parent in file.parents if tree.root in (parent, *parent.parents)):
        inside = file.parent.relative_to(above)  # Annotations/cam1/1.xml: JPEGImages/cam1/1.jpg
        near += [above.parent / name / inside for name in IMAGE_FOLDERS] if above != tree.root else []
        near += [above / name / inside for name in IMAGE_FOLDERS]
    near = list(dict.fromkeys(folder for folder in near if folder.is_dir()))
    if said:
        try:
            return pictures.find(said, near)
        except DataError as error:
            if "may be one of" in str(error) or not pictures.has_stem(file.stem):
                raise
    return pictures.find(file.stem, near)


def _none_shared(images: Sequence[Image]) -> list[Image]:
    """The same images; those whose picture is another one's too become defects: one of the two names is wrong."""
    owners: dict[Path, list[Image]] = {}
    for image in images:
        if image.entry:
            owners.setdefault(image.picture, []).append(image)
    checked = []
    for image in images:
        others = [other for other in owners.get(image.picture, []) if other is not image]
        if image.entry and others:
            problem = f"says that its picture is {image.picture.name}, as {others[0].text.name} says too"
            defect = Defect(image.name, "", problem, "dropped")
            image = image._replace(entry=None, notes=[Note(defect, image.text, "correct <filename> in one of them")])
        checked.append(image)
    return checked


def _without_text(tree: Tree, images: Sequence[Image]) -> list[Image]:
    """The pictures beside annotated ones that have no XML; elsewhere (drawings of the masks, say) they mean nothing."""
    owned = {image.picture for image in images}
    folders = {picture.parent for picture in owned if picture}
    stems = {image.text.stem for image in images}
    found = []
    for picture in tree["pictures"]:
        if picture in owned or picture.parent not in folders or picture.stem in stems:
            continue
        text = next(image.text for image in images if image.picture and image.picture.parent == picture.parent)
        where = text.with_name(f"{picture.stem}.xml")
        problem = f"has no file {where.parent.name}/{where.name}"
        remedy = "write it, without objects if there are none, or remove the image"
        found.append(
            Image(
                picture.stem, None, picture, None, [Note(Defect(picture.stem, "", problem, "dropped"), where, remedy)]
            )
        )
    return found


def _parts(tree: Tree, images: Sequence[Image], asked: Sequence[str]) -> tuple[dict[str, Part], Part]:
    files = [[tree.relative(path) for path in (image.text, image.picture) if path] for image in images]
    names = lists.Names((image.name, paths) for image, paths in zip(images, files))
    listed = lists.splits(tree, names)
    for name in asked:
        if name not in listed and (single := lists.named(tree, name, names)):
            listed[name] = single
    if listed:
        used = {place for found in listed.values() for place in found.places}
        rest = [image for place, image in enumerate(images) if place not in used]
        return {
            name: _part([images[place] for place in found.places], found.notes) for name, found in listed.items()
        }, _part(rest)
    folders = [folder_role(paths[0])[1] for paths in files]
    parts = {
        name: _part([image for image, folder in zip(images, folders) if folder == name])
        for name in sorted(set(folders))
    }
    rest = parts.pop("", Part())
    return parts, rest


def _part(images: Sequence[Image], notes: Sequence[Note] = ()) -> Part:
    return Part(
        [image.entry for image in images if image.entry],
        [*notes, *(note for image in images for note in image.notes)],
    )


def _number(node: Element | None) -> float | None:
    try:
        value = float(node.text)  # type: ignore[union-attr, arg-type]
    except (AttributeError, TypeError, ValueError):
        return None
    return value if abs(value) < float("inf") else None  # NaN and infinity are no coordinates
