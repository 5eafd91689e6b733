"""The commands end to end on a tiny generated folder; what is wrong is one sentence and a status, never a traceback."""

import inspect
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from PIL import Image

from focal_tutorial import data, weights
from focal_tutorial.boxes import iou
from focal_tutorial.cli import choices, commands, parser
from focal_tutorial.training import checkpoint, loop

CAN_EXPORT = "external_data" in inspect.signature(torch.onnx.export).parameters
OLD_TORCH = "torch 2.4 has no exporter that this book can use; 2.5 has"
ROOT = Path(__file__).resolve().parents[3]
QUICK = ["--size", "64", "--steps", "3", "--batch", "2", "--device", "cpu", "--quiet"]


@pytest.fixture(scope="module")
def work(tmp_path_factory):
    """A VOC folder, a COCO folder, and a network trained on the latter for three steps."""
    path = tmp_path_factory.mktemp("work")
    smears = data.smears(8, seed=4, size=(48, 64))
    data.save(smears, path / "voc")
    data.save(smears, path / "coco", layout="coco")
    assert parser.main(["train", str(path / "coco"), "--out", str(path / "net.safetensors"), *QUICK]) == 0
    return path


def run(capsys, *words):
    """Status, output and errors of a command."""
    status = parser.main([str(word) for word in words])
    captured = capsys.readouterr()
    assert "Traceback" not in captured.err
    return status, captured.out, captured.err


def test_train_writes_the_network_with_a_card_and_leaves_no_checkpoint(work):
    card = weights.card(work / "net.safetensors")
    assert card["classes"] == ["RBC", "WBC", "Platelets"]
    assert card["category_ids"] == [1, 2, 3]
    assert (card["size"], card["data"]) == (64, "coco")
    assert card["images"] == {"train": 6, "val": 2}
    assert card["recipe"]["steps"] == 3
    assert card["recipe"]["vertical_flip"] == 0
    assert str(work) not in json.dumps(card)
    assert not (work / "net.checkpoint").exists()


def test_the_same_command_gives_the_same_network_also_after_an_interruption(work, capsys, monkeypatch):
    out = work / "again.safetensors"
    command = ["train", work / "coco", "--out", out, *QUICK, "--every", "1"]
    honest, calls = commands.training.make_batch, []

    def interrupted(*arguments):
        calls.append(1)
        if len(calls) == 3:
            raise KeyboardInterrupt
        return honest(*arguments)

    monkeypatch.setattr(loop, "make_batch", interrupted)
    status, _, err = run(capsys, *command)
    assert (status, err) == (
        130,
        f"interrupted: the same command goes on from the last checkpoint, {out.with_suffix('.checkpoint')}\n",
    )
    assert checkpoint.read(out.with_suffix(".checkpoint"))["step"] == 2
    monkeypatch.undo()
    assert run(capsys, *command)[0] == 0
    ours, theirs = (weights.load(work / name).state_dict() for name in ("again.safetensors", "net.safetensors"))
    assert all(torch.equal(ours[key], theirs[key]) for key in theirs)


def test_an_interruption_before_the_first_checkpoint_and_a_full_gpu_are_said(work, capsys, monkeypatch):
    command = ["train", work / "coco", "--out", work / "new.safetensors", *QUICK]
    for error, status, words in (
        (KeyboardInterrupt, 130, "interrupted: the same command starts again: there is no checkpoint yet"),
        (
            torch.cuda.OutOfMemoryError,
            1,
            "focal_tutorial train: the GPU has too little memory for a batch of 2: lower --batch or --size",
        ),
    ):
        monkeypatch.setattr(loop, "make_batch", lambda *_, error=error: (_ for _ in ()).throw(error()))
        found, _, err = run(capsys, *command)
        assert (found, err) == (status, words + "\n")


def test_evaluate_says_when_the_folder_is_not_the_one_of_the_training(work, capsys):
    for folder, note in (("voc", "trained on coco, not on voc: --all measures by every image of voc\n"), ("coco", "")):
        status, out, err = run(capsys, "evaluate", work / folder, "--weights", work / "net.safetensors")
        assert (status, err) == (0, note)
        assert out.startswith("2 images, held out in training")


def test_evaluate_takes_the_images_that_training_held_out(work, capsys):
    status, out, _ = run(
        capsys, "evaluate", work / "coco", "--weights", work / "net.safetensors", "--json", work / "scores.json"
    )
    assert status == 0
    assert out.startswith("2 images, held out in training: 20%, chosen by their names (seed 0)")
    assert [line.split()[0] for line in out.splitlines()[2:]] == ["all", "RBC", "WBC", "Platelets"]
    scores = json.loads((work / "scores.json").read_text())
    card = weights.card(work / "net.safetensors")["scores"]["val"]
    assert abs(scores["AP"] - card["AP"]) < 0.01  # the card's are those of the weights before they were rounded
    assert set(scores["per_class"]) == {"RBC", "WBC", "Platelets"}
    status, out, _ = run(capsys, "evaluate", work / "voc", "--weights", work / "net.safetensors", "--all")
    assert status == 0
    assert out.startswith("8 images, all of them")


def test_a_folder_with_splits_of_its_own_is_measured_on_them(work, capsys):
    lists = work / "voc" / "ImageSets" / "Main"
    lists.mkdir(parents=True)
    names = [f"smear-4-{place}" for place in range(8)]
    for name, part in (("train", names[:4]), ("val", names[4:7]), ("test", names[7:])):
        (lists / f"{name}.txt").write_text("\n".join(part))
    out = work / "voc.safetensors"
    status, text, err = run(
        capsys,
        "train",
        work / "voc",
        "--out",
        out,
        "--size",
        "48x64",
        "--steps",
        "3",
        "--batch",
        "2",
        "--evaluations",
        "1",
    )
    assert status == 0
    assert "to train on: 4 images" in text
    assert "to measure by: Dataset(3 images" in text
    assert "best possible recall" in text
    assert "step 2: AP" in err
    assert "3/3" in err  # the progress bar
    assert run(capsys, "evaluate", work / "voc", "--weights", out)[1].startswith("3 images, split val")
    assert run(capsys, "evaluate", work / "voc", "--weights", out, "--split", "test")[1].startswith(
        "1 images, split test"
    )


def test_detect_draws_and_lists_boxes_in_pixels_of_the_photograph(work, capsys, tmp_path):
    photo = data.smears(1, seed=9, size=(192, 256))[0]
    big = photo.resized(480, 640)
    (tmp_path / "in").mkdir()
    for name in ("p.jpg", "p.png"):
        Image.fromarray(big.image.permute(1, 2, 0).numpy()).save(tmp_path / "in" / name, quality=95)
    command = ["detect", tmp_path / "in", "--weights", "bccd-slim", "--quiet"]  # the size stands in the weights' card
    status, out, _ = run(capsys, *command, "--out", tmp_path / "out")
    assert status == 0
    assert out.startswith("objects: ") and "photographs: 2" in out
    listed = json.loads((tmp_path / "out" / "detections.json").read_text())
    assert [(entry["height"], entry["width"]) for entry in listed] == [(480, 640)] * 2
    red = torch.tensor([found["box"] for found in listed[1]["objects"] if found["class"] == "RBC"])
    assert (iou(red, big.boxes[big.labels == 0]).amax(0) > 0.4).float().mean() > 0.5  # they lie on the cells
    assert all(0.3 < found["score"] <= 1 for found in listed[1]["objects"])
    assert {file.name for file in (tmp_path / "out").iterdir()} == {"detections.json", "p.png", "p-2.png"}
    assert [entry.pop("drawing") for entry in listed] == ["p.png", "p-2.png"]
    assert Image.open(tmp_path / "out" / "p.png").size == (640, 480)
    assert json.loads(run(capsys, *command)[1]) == listed  # without --out it is printed
    (tmp_path / "in" / "q.jpg").write_bytes(b"no picture")
    status, out, err = run(capsys, *command)
    assert (status, json.loads(out)) == (1, listed)
    assert "q.jpg cannot be decoded" in err


def test_export_writes_half_precision_and_onnx_that_computes_the_same(work, capsys):
    status, out, _ = run(
        capsys, "export", work / "net.safetensors", "--out", work / "copy.safetensors", "--size", "48x64"
    )
    assert (status, "float16, with its card" in out) == (0, True)
    card = weights.card(work / "copy.safetensors")
    assert card["size"] == [48, 64]
    assert card["classes"] == ["RBC", "WBC", "Platelets"]
    onnx = pytest.importorskip("onnx")
    if not CAN_EXPORT:
        pytest.skip(OLD_TORCH)
    status, out, _ = run(capsys, "export", work / "copy.safetensors", "--out", work / "net.onnx")
    assert status == 0
    assert "for images of 48 x 64 (height x width)" in out
    assert "the same outputs as torch's" in out
    content = onnx.load(work / "net.onnx")
    assert [node.name for node in [*content.graph.input, *content.graph.output]] == ["images", "logits", "deltas"]
    facts = {entry.key: json.loads(entry.value) for entry in content.metadata_props}
    assert facts["size"] == [48, 64]
    assert facts["config"]["num_classes"] == 3


def test_an_onnx_file_that_computes_otherwise_is_refused(work, capsys, monkeypatch):
    pytest.importorskip("onnxruntime")
    if not CAN_EXPORT:
        pytest.skip(OLD_TORCH)
    monkeypatch.setattr(
        commands.onnx,
        "to_onnx",
        lambda model, path, size, card: Path(path).write_bytes((work / "net.onnx").read_bytes()),
    )
    status, _, err = run(capsys, "export", "bccd-slim", "--out", work / "other.onnx", "--size", "48x64")
    assert status == 1
    assert "onnxruntime's outputs differ from torch's" in err


def test_without_onnx_export_says_what_to_install(work, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "onnx", None)
    status, _, err = run(capsys, "export", work / "net.safetensors", "--out", work / "x.onnx")
    assert (status, err) == (
        1,
        "focal_tutorial export: ONNX export needs the packages onnx and onnxscript: pip install onnx onnxscript\n",
    )


def test_the_network_of_an_unfinished_training_can_be_taken_out(work, capsys, monkeypatch):
    monkeypatch.setattr(commands.weights, "save", lambda *_: (_ for _ in ()).throw(OSError("disk full")))
    out = work / "early.safetensors"
    status, _, err = run(capsys, "train", work / "coco", "--out", out, *QUICK)
    assert (status, err) == (1, "focal_tutorial train: disk full\n")
    monkeypatch.undo()
    assert run(capsys, "export", work / "early.checkpoint", "--out", out, "--size", "64")[0] == 0
    ours, theirs = (weights.load(path).state_dict() for path in (out, work / "net.safetensors"))
    assert all(torch.equal(ours[key], theirs[key]) for key in theirs)
    assert weights.card(out)["what"] == "step 3 of 3 of a training"


def test_check_says_what_is_there_and_its_status_whether_it_is_sound(work, capsys, tmp_path):
    status, out, _ = run(capsys, "check", work / "coco", "--size", "64")
    assert status == 0
    for words in ("8 images", "RBC", "best possible recall", "advice: ", "defects: "):
        assert words in out
    broken = data.save(data.smears(2, seed=1, size=(48, 64)), tmp_path / "broken")
    file = broken / "Annotations" / "smear-1-0.xml"
    file.write_text(file.read_text().replace("<xmin>", "<xmin>left of ", 1))
    status, out, _ = run(capsys, "check", broken)
    assert status == 1
    assert "smear-1-0: object 0 (WBC, no box) has corners that are missing or no numbers (dropped)" in out
    assert run(capsys, "check", broken, "--drop")[0] == 0
    status, _, err = run(capsys, "train", broken, "--out", tmp_path / "x.safetensors", *QUICK)
    assert status == 1
    assert "correct the box, or leave it out with --drop" in err


def wrong(work, tmp_path):
    """Commands whose data or files are wrong, and what the sentence says."""
    net = work / "net.safetensors"
    (tmp_path / "in").mkdir()
    Image.new("RGB", (40, 40)).save(tmp_path / "in" / "a.png")
    (tmp_path / "none").mkdir()
    (tmp_path / "junk.safetensors").write_bytes(b"junk")
    (tmp_path / "junk.checkpoint").write_bytes(b"junk")
    weights.save(weights.load("bccd-slim"), tmp_path / "sizeless.safetensors", {"classes": ["a", "b", "c"]})
    return {
        f"train {tmp_path}/nothing --out {tmp_path}/o.safetensors": "there is no",
        f"train {tmp_path}/none --out {tmp_path}/o.safetensors": "holds no annotations in the form of VOC",
        f"train {work}/coco --out {net}": "is there already: give another name, or --overwrite",
        f"train {work}/coco --out {tmp_path}/o.safetensors --pretrained": "slim network has no pretrained weights",
        f"train {work}/coco --out {tmp_path}/o.safetensors --device cuda:99": "there is no device 'cuda:99' here",
        f"train {work}/coco --out {tmp_path}/o.safetensors --hold-out .01 --size 32": (
            "8 images are too few for a part of 0.01"
        ),
        f"evaluate {work}/coco --weights {tmp_path}/nothing": "there are no weights",
        f"evaluate {work}/coco --weights {tmp_path}/junk.safetensors": "is not a safetensors file",
        f"evaluate {work}/coco --weights {net} --split moon": "has no split 'moon'",
        f"detect {tmp_path}/none --weights {net}": "no photographs",
        f"detect {tmp_path}/nothing --weights {net}": "there is no",
        f"detect {tmp_path}/in --weights {net} --out {tmp_path}/in": "holds the photographs themselves",
        f"export {tmp_path}/junk.checkpoint --out {tmp_path}/o.onnx": "junk.checkpoint",
        f"export {tmp_path}/sizeless.safetensors --out {tmp_path}/o.onnx": (
            "does not say the size of its images: give --size"
        ),
        f"export {net} --out {tmp_path}/junk.checkpoint/o.safetensors": "junk.checkpoint",
    }


def test_what_is_wrong_with_data_and_files_is_one_sentence_and_status_1(work, capsys, tmp_path):
    for command, words in wrong(work, tmp_path).items():
        status, _, err = run(capsys, *command.split())
        assert (command, status) == (command, 1)
        assert words in err, command
        assert err.startswith(f"focal_tutorial {command.split()[0]}: ")
    assert list(tmp_path.glob("o.*")) == []


@pytest.mark.parametrize(
    "command",
    [
        "",
        "fly",
        "train",
        "train x --out y.pt",
        "train x --out y.safetensors --steps 0",
        "train x --out y.safetensors --batch two",
        "train x --out y.safetensors --size 16",
        "train x --out y.safetensors --size 9x9x9",
        "train x --out y.safetensors --hold-out 1",
        "train x --out y.safetensors --anchor-ratios 1,0",
        "evaluate x --weights y --all --split z",
        "export x --out y.txt",
    ],
)
def test_a_wrong_command_has_status_2(command, capsys):
    with pytest.raises(SystemExit) as raised:
        parser.main(command.split())
    assert raised.value.code == 2
    assert "error: " in capsys.readouterr().err


def test_every_command_has_a_help_with_examples_that_can_be_parsed(capsys):
    examples = 0
    for command, text in parser.EXAMPLES.items():
        with pytest.raises(SystemExit) as raised:
            parser.main([*command.split(), "--help"])
        assert raised.value.code == 0
        out = capsys.readouterr().out
        assert text.strip().splitlines()[-1] in out
        assert "exit status: 0 it worked" in out
        for line in text.splitlines():
            words = line.partition("-m focal_tutorial ")[2].split("  ")[0].split()
            if words:
                assert parser.parser().parse_args(words).command == words[0]
                examples += 1
    assert examples >= 15


def test_the_anchors_that_were_advised_can_be_asked_for(work, capsys):
    options = parser.parser().parse_args(
        [
            "check",
            str(work / "coco"),
            "--anchor-base",
            "1.4",
            "--anchor-scales",
            "0.5,1,1.26",
            "--anchor-ratios",
            "0.2,1,5",
        ]
    )
    anchors = choices.config(options, 3).anchors
    assert (anchors.base, anchors.scales, anchors.ratios) == (1.4, (0.5, 1, 1.26), (0.2, 1, 5))
    options = parser.parser().parse_args(
        ["train", "x", "--out", "y.safetensors", "--backbone", "resnet18", "--steps", "90", "--batch", "8"]
    )
    recipe = choices.recipe(options, 100)
    assert (recipe.optimizer, recipe.learning_rate, recipe.milestones, recipe.steps) == ("sgd", 0.005, (60, 80), 90)
    assert choices.config(options, 3).pyramid_channels == 256


def test_only_the_first_of_several_processes_prints(work, capsys, monkeypatch):
    options = parser.parser().parse_args(["train", "x", "--out", "y.safetensors"])
    commands._say(options, "hello")
    monkeypatch.setenv("RANK", "1")
    commands._say(options, "hello")
    assert capsys.readouterr().out == "hello\n"


def test_the_help_comes_without_torch_and_a_name_that_no_terminal_shows_does_no_harm(tmp_path):
    code = (
        "import sys; sys.modules['torch'] = None; sys.argv = ['focal_tutorial', *{}]; import runpy;"
        " runpy.run_module('focal_tutorial')"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii"}

    def module(*words):
        return subprocess.run(
            [sys.executable, "-c", code.format(list(words))],
            capture_output=True,
            text=True,
            env=environment,
            cwd=tmp_path,
        )

    done = module("--help")
    assert (done.returncode, "from photographs to a detector" in done.stdout) == (0, True)
    done = module("export", "M\u00fcnchen", "--out", "M\u00fcnchen")
    assert (done.returncode, "'M\\xfcnchen' must be a file that ends in .safetensors or .onnx" in done.stderr) == (
        2,
        True,
    )
