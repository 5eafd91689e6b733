"""BCCD is read as it is, found where the reader says, and never accepted altered."""

import hashlib
import http.server
import logging
import os
import re
import threading
import traceback
import zipfile

import pooch
import pytest
import torch

from focal_tutorial import data
from focal_tutorial.data import photographs

needs_photographs = pytest.mark.skipif(
    not os.environ.get(photographs.VARIABLE),
    reason="set FOCAL_TUTORIAL_DATA to a folder that contains bccd/ (the photographs)",
)
PREFIX = "BCCD_Dataset-test/"
FILES = {"LICENSE": b"MIT", "Annotations/a.xml": b"<annotation/>", "JPEGImages/a.jpg": bytes(range(256)) * 40}
SUMS = {path: hashlib.sha256(content).hexdigest() for path, content in FILES.items()}


def archive(path, files, prefix=PREFIX):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as members:
        for name, content in files.items():
            members.writestr(prefix + ("" if name == "LICENSE" else "BCCD/") + name, content)
        members.writestr(prefix + "../../escape.txt", b"never unpacked")
    return path.read_bytes()


@pytest.fixture
def serve():
    """Serve a list of bodies on this machine, one a request; yields (url, bodies, requests).

    None is an answer of 503; a pair of a body and a number breaks off after so many bytes.
    """
    bodies, requests = [], []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            requests.append(self.path)
            body = bodies[min(len(requests), len(bodies)) - 1]
            body, most = body if isinstance(body, tuple) else (body, None)
            self.send_response(200 if body is not None else 503)
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            self.wfile.write((body or b"")[:most])

        def log_message(self, *arguments):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/bccd.zip", bodies, requests
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_sound_archive_is_unpacked_verified_and_kept(tmp_path, serve):
    url, bodies, requests = serve
    bodies.append(archive(tmp_path / "z", FILES))
    folder = tmp_path / "cache" / "bccd"
    for _ in range(2):
        assert photographs.fetch(url, SUMS, folder, prefix=PREFIX) == folder
    assert len(requests) == 1  # the second time nothing is downloaded
    assert {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()} == FILES
    assert [entry.name for entry in folder.parent.iterdir()] == ["bccd"]  # nothing left behind, nothing outside


ALTERED = {**FILES, "JPEGImages/a.jpg": FILES["JPEGImages/a.jpg"][:-1] + b"!"}
INCOMPLETE = {path: content for path, content in FILES.items() if path != "Annotations/a.xml"}


@pytest.mark.parametrize(
    "damage", ["cut off", "breaks off", "altered", "bits flipped", "incomplete", "not a zip", "empty", "busy"]
)
def test_a_damaged_download_is_refused_and_fetched_again(tmp_path, serve, damage):
    url, bodies, requests = serve
    good = archive(tmp_path / "z", FILES)
    bad = {
        "cut off": good[: len(good) // 2],
        "breaks off": (good, len(good) // 2),  # says how long it is, and the connection ends before
        "bits flipped": bytes(byte ^ 255 if 200 < place < 260 else byte for place, byte in enumerate(good)),
        "altered": archive(tmp_path / "y", ALTERED),
        "incomplete": archive(tmp_path / "x", INCOMPLETE),
        "not a zip": b"<html>sign in first</html>",
        "empty": b"",
        "busy": None,
    }[damage]
    bodies += [bad, good]
    folder = photographs.fetch(url, SUMS, tmp_path / "cache" / "bccd", prefix=PREFIX)
    photographs.verify(folder, SUMS)
    assert len(requests) == 2


def test_a_download_damaged_twice_is_given_up_with_advice_and_leaves_nothing(tmp_path, serve):
    url, bodies, _ = serve
    bodies.append(archive(tmp_path / "y", ALTERED))
    with pytest.raises(data.DataError, match=r"damaged \(JPEGImages/a.jpg.*\), twice; .*FOCAL_TUTORIAL_DATA"):
        photographs.fetch(url, SUMS, tmp_path / "cache" / "bccd", prefix=PREFIX)
    assert list((tmp_path / "cache").iterdir()) == []


def test_a_damaged_cache_is_fetched_again(tmp_path, serve):
    url, bodies, requests = serve
    bodies.append(archive(tmp_path / "z", FILES))
    folder = photographs.fetch(url, SUMS, tmp_path / "bccd", prefix=PREFIX)
    (folder / "JPEGImages" / "a.jpg").write_bytes(b"cut")
    photographs.verify(photographs.fetch(url, SUMS, folder, prefix=PREFIX), SUMS)
    assert len(requests) == 2


def test_without_a_connection_the_message_says_what_to_do(tmp_path, serve):
    url, bodies, _ = serve
    bodies.append(None)
    for address in (url, "http://127.0.0.1:9/bccd.zip"):  # an answer of 503; nobody listens
        with pytest.raises(
            data.DataError, match=r"could not be downloaded.*go online once, .*or set FOCAL_TUTORIAL_DATA"
        ) as caught:
            photographs.fetch(address, SUMS, tmp_path / "cache" / "bccd", prefix=PREFIX)
        assert len(traceback.format_exception(caught.value)) < 10  # one error, not the chain of five libraries


def test_a_reader_sees_where_the_download_comes_from_and_that_it_is_tried_twice(tmp_path, serve):
    url, bodies, _ = serve
    bodies += [None, archive(tmp_path / "z", FILES)]
    heard = []
    listener = logging.Handler()
    listener.emit = lambda record: heard.append(record.getMessage())
    log = pooch.get_logger()
    log.addHandler(listener)
    try:
        photographs.fetch(url, SUMS, tmp_path / "cache" / "bccd", prefix=PREFIX)
    finally:
        log.removeHandler(listener)
    assert len(heard) == 3
    assert heard[0] == heard[2] == f"Downloading BCCD from {url}"
    assert "503" in heard[1] and heard[1].endswith("Trying once more.")


def test_a_wrong_environment_variable_is_named_not_silently_replaced_by_a_download(tmp_path, monkeypatch):
    monkeypatch.setenv("FOCAL_TUTORIAL_DATA", str(tmp_path))
    with pytest.raises(
        data.DataError, match=f"FOCAL_TUTORIAL_DATA is .*{re.escape(str(tmp_path / 'bccd'))} is no folder"
    ):
        data.bccd("train")


def test_an_altered_or_missing_file_is_refused_wherever_the_data_lies(tmp_path):
    for name, content in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    photographs.verify(tmp_path, SUMS)
    (tmp_path / "LICENSE").write_bytes(b"other")
    with pytest.raises(data.DataError, match="LICENSE is not the original"):
        photographs.verify(tmp_path, SUMS)
    (tmp_path / "LICENSE").unlink()
    with pytest.raises(data.DataError, match="LICENSE is missing"):
        data.bccd("train", root=tmp_path)


def test_the_committed_sums_cover_all_files():
    paths = list(photographs.registry())
    assert len(paths) == 2 * 364 + 4 + 1
    assert all(not path.startswith("/") and ".." not in path for path in paths)
    assert all(re.fullmatch("[0-9a-f]{64}", digest) for digest in photographs.registry().values())


@needs_photographs
def test_the_splits_have_their_published_sizes_and_exactly_two_boxes_are_dropped():
    parts = {split: data.bccd(split, size=(48, 64)) for split in ("train", "val", "test")}
    assert {split: len(part) for split, part in parts.items()} == {"train": 205, "val": 87, "test": 72}
    names = [sample.name for part in parts.values() for sample in part]
    assert len(set(names)) == 364
    dropped = sorted((entry.file, entry.item, entry.action) for part in parts.values() for entry in part.report)
    assert dropped == [
        ("BloodImage_00338", "object 12 (RBC, 504, 337, 504, 337)", "dropped"),
        ("BloodImage_00343", "object 3 (RBC, 181, 329, 181, 329)", "dropped"),
    ]
    assert sum(sum(part.counts().values()) for part in parts.values()) == 4888 - 2


@needs_photographs
def test_the_corners_count_from_one():
    """No corner is 0, hundreds are 1 and W: read as 1-based they become 0 and W; nothing had to be clipped."""
    boxes = torch.cat([sample.boxes for sample in data.bccd("test")])
    assert float(boxes.min()) == 0
    assert (float(boxes[:, 2].max()), float(boxes[:, 3].max())) == (640, 480)


@needs_photographs
def test_a_quarter_size_photograph_keeps_its_proportions():
    sample = data.bccd("test", size=(192, 256))[0]
    whole = data.bccd("test")[0]
    assert sample.image.shape == (3, 192, 256)
    torch.testing.assert_close(sample.boxes, whole.boxes * 0.4)
