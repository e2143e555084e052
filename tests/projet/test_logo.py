"""The logo of a territory: embedded where it is an image of the project, refused with its reason everywhere else."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import ptsm
from images import jpeg, png
from paper import needed, unpacked
from small_projet import TERRITOIRE, fiche, write_projet

from ptsm_cli.projet.load import load_projet
from ptsm_cli.projet.logo import LARGEST, Picture, logo_of


def projet(folder: Path, content: bytes | None, written: str = "logo.png") -> Path:
    territoire = f"{TERRITOIRE}\nlogo: {{fichier: {written!r}, texte: 'Logo <b>de l''agence</b>'}}\n"
    root = write_projet(folder, {"01": fiche("1")}, territoire).root
    if content is not None:
        (root / "logo.png").write_bytes(content)
    return root


def said(folder: Path) -> str:
    return ptsm("validate", "essai", "--select", "S020", folder=folder).stdout


@pytest.mark.parametrize(
    "content",
    [
        png(),
        png(2000, 1),
        png(more=102_400 - len(png())),
        jpeg(),
        jpeg(2000, 2000, 0xC0),
        *(jpeg(before=one) for one in (0xC4, 0xC8, 0xCC)),
    ],
)
def test_an_image_of_the_project_is_taken(tmp_path: Path, content: bytes) -> None:
    projet(tmp_path, content)
    assert "S020" not in said(tmp_path)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (None, "n'est pas un fichier du projet"),
        (b"", "n'est ni un PNG ni un JPEG"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "n'est ni un PNG ni un JPEG"),
        (b"GIF89a", "n'est ni un PNG ni un JPEG"),
        (png()[:20], "n'est ni un PNG ni un JPEG"),
        (jpeg()[:17], "n'est ni un PNG ni un JPEG"),
        (png(more=LARGEST), "dépasse 100"),
        (png(2001, 1), "2001 × 1 pixels"),
        (png(1, 90_000), "1 × 90000 pixels"),
        (png(0, 5), "0 × 5 pixels"),
        (jpeg(1, 65_535), "1 × 65535 pixels"),
    ],
)
def test_what_is_no_image_that_a_page_can_hold_is_refused(tmp_path: Path, content: bytes | None, why: str) -> None:
    projet(tmp_path, content)
    assert why in " ".join(said(tmp_path).split())
    done = ptsm("render", "essai", folder=tmp_path)
    assert (done.returncode, why in done.stderr, "<img" in (tmp_path / "rendu/livret.html").read_text("utf-8")) == (
        0,
        True,
        False,
    )


@pytest.mark.parametrize(
    "written",
    ["../logo.png", "/etc/passwd", "C:\\logo.png", "a/../../logo.png", "lien.png", "dehors/logo.png", "fiches"],
)
def test_nothing_is_read_out_of_the_project(tmp_path: Path, written: str) -> None:
    root = projet(tmp_path, png(), written)
    (tmp_path / "logo.png").write_bytes(png())
    (root / "lien.png").symlink_to(tmp_path / "logo.png")
    (root / "dehors").symlink_to(tmp_path)
    assert "S020" in said(tmp_path)


@pytest.mark.parametrize(
    ("written", "taken"),
    [
        ("logo.png", True),
        ("./logo.png", True),
        ("images/../logo.png", False),
        ("images\\..\\logo.png", False),
        ("C:logo.png", False),
        ("\\\\serveur\\logo.png", False),
        ("{root}/logo.png", False),
    ],
)
def test_a_path_goes_down_from_the_project_on_every_system(tmp_path: Path, written: str, *, taken: bool) -> None:
    root = projet(tmp_path, png(), written.format(root=tmp_path / "essai"))
    (root / "images").mkdir()
    for name in ("C:logo.png", "images\\..\\logo.png", "\\\\serveur\\logo.png"):
        (root / name).write_bytes(png())
    assert isinstance(logo_of(load_projet(root, "essai")), Picture) is taken


def test_every_page_opens_with_the_logo_and_its_words(tmp_path: Path) -> None:
    projet(tmp_path, png())
    ptsm("render", "essai", "--document", "livret,plan,fiche,gouvernance", "-f", "html", folder=tmp_path)
    pages = [path.read_text("utf-8") for path in (tmp_path / "rendu").glob("*.html")]
    image = '<img class="logo" src="data:image/png;base64,'
    words = 'alt="Logo &lt;b&gt;de l&#39;agence&lt;/b&gt;"'
    assert {(image in page, words in page) for page in pages} == {(True, True)}
    assert len(pages) == 4


@pytest.mark.lent
def test_a_pdf_has_it_too(tmp_path: Path) -> None:
    needed()
    projet(tmp_path, png())
    ptsm("render", "essai", "-f", "pdf", folder=tmp_path)
    assert "/Subtype /Image" in unpacked((tmp_path / "rendu/livret.pdf").read_bytes())


def side(pixels: int) -> bytes:
    return pixels.to_bytes(2)


PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR"
FRAME = b"\xff\xc0\x00\x0b\x08"
TALL = FRAME + side(2_001) + side(258)
NOT_ONE = "n'est ni un PNG ni un JPEG"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (PNG + (3).to_bytes(4) + (258).to_bytes(4) + b"\x08", "image/png"),
        (PNG + (3).to_bytes(4) + (258).to_bytes(4), NOT_ONE),  # nothing of the image
        (PNG.replace(b"IHDR", b"IDAT") + b"\x00\x00\x00\x01" * 3, NOT_ONE),
        (PNG + (2_001).to_bytes(4) + (258).to_bytes(4) + b"\x08", "fait 2001 × 258 pixels"),
        (PNG + (258).to_bytes(4) + (2_001).to_bytes(4) + b"\x08", "fait 258 × 2001 pixels"),
        (PNG + (5).to_bytes(4) + (0).to_bytes(4) + b"\x08", "fait 5 × 0 pixels"),
        (b"\xff\xd8" + FRAME + side(3) + side(258), "image/jpeg"),
        (b"\xff\xd8" + FRAME + side(3) + b"\x01", NOT_ONE),
        (b"\xff\xd8" + TALL, "fait 258 × 2001 pixels"),
        (b"\xff\xd8\xff\xe0\x00\x04ab" + TALL, "fait 258 × 2001 pixels"),
        (b"\xff\xd8\xff\xe0\x00\x04ab\x00" + TALL, NOT_ONE),
        (b"\xff\xd8\xff\xe0\x01\x04" + b"a" * 258 + TALL, "fait 258 × 2001 pixels"),
        *(
            (b"\xff\xd8" + TALL.replace(b"\xc0", bytes([kind])), "fait 258 × 2001 pixels")
            for kind in (0xC1, 0xC9, 0xCF)
        ),
        *((b"\xff\xd8" + TALL.replace(b"\xc0", bytes([kind])), NOT_ONE) for kind in (0xBF, 0xC4, 0xC8, 0xCC, 0xD0)),
        (b"\xff\xd7" + TALL, NOT_ONE),
    ],
)
def test_the_kind_and_the_sides_of_an_image_are_those_that_it_says(tmp_path: Path, content: bytes, said: str) -> None:
    found = logo_of(load_projet(projet(tmp_path, content), "essai"))
    assert found is not None
    if isinstance(found, Picture):
        assert (found.kind, found.content, found.text) == (said, content, "Logo <b>de l'agence</b>")
    else:
        assert said in found.message
