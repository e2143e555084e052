"""Write the portable zip for Windows: the Python that python.org gives to be embedded, ptsm, and all that it needs.

Usage: python scripts/portable.py WHEEL PYTHON.zip FOLDER

It runs on any system: what is for Windows is asked for by name, at the versions and with the hashes of the lock.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from packaging.markers import Marker

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "requirements" / "execution.txt"

PYTHON = "3.13.7"
"""The version that the zip carries, at https://www.python.org/ftp/python/."""

URL = f"https://www.python.org/ftp/python/{PYTHON}/python-{PYTHON}-embed-amd64.zip"

DIGEST = "f6cca216a359be84797cabb54149ce5e062afb16cc7567eb7fc51cacb2d86b65"
"""SHA-256 of its python-3.13.7-embed-amd64.zip."""

WINDOWS = {
    "os_name": "nt",
    "sys_platform": "win32",
    "platform_system": "Windows",
    "platform_machine": "AMD64",
    "platform_python_implementation": "CPython",
    "implementation_name": "cpython",
    "python_version": PYTHON.rpartition(".")[0],
    "python_full_version": PYTHON,
}

LAUNCHER = '@"%~dp0python\\python.exe" -X utf8 -m ptsm_cli %*\r\n'
README = """ptsm pour Windows, sans rien installer

1. Décompressez ce dossier où vous voulez : Documents, une clé USB, un dossier partagé.
2. Ouvrez une invite de commandes dans ce dossier : dans l'Explorateur, tapez « cmd » dans la barre d'adresse.
3. Tapez : ptsm init --example mayenne-53 essai
4. Puis : ptsm render essai --document livret
5. Ouvrez rendu\\livret.html dans Edge ou Firefox.

Rien n'est écrit ailleurs, ni dans le registre de Windows. Pour désinstaller, supprimez le dossier.
"""
_EPOCH = (1980, 1, 1, 0, 0, 0)


def wanted(lock: str) -> str:
    """Return the entries of a lock that are for Windows, without their conditions: pip judges those of this system."""
    entries = re.split(r"(?m)^(?=\S+==)", lock)[1:]
    return "".join(_without_condition(entry) for entry in entries if _is_for_windows(entry))


def _condition(entry: str) -> str:
    return entry.partition("\\")[0].partition(" ; ")[2].strip()


def _is_for_windows(entry: str) -> bool:
    condition = _condition(entry)
    return not condition or Marker(condition).evaluate(dict(WINDOWS))


def _without_condition(entry: str) -> str:
    condition = _condition(entry)
    return entry.replace(f" ; {condition}", "", 1) if condition else entry


def fetch(wheel: Path, folder: Path) -> None:
    """Bring in a folder the wheels for Windows that the lock names, and put there that of ptsm."""
    with tempfile.TemporaryDirectory() as work:
        lock = Path(work) / "windows.txt"
        lock.write_text(wanted(LOCK.read_text(encoding="utf-8")), encoding="utf-8")
        asked = ["--platform", "win_amd64", "--python-version", WINDOWS["python_version"], "--implementation", "cp"]
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--only-binary", ":all:", "--no-deps", *asked]
        subprocess.run([*pip, "--require-hashes", "--requirement", lock, "--dest", folder], check=True)  # noqa: S603 - ours
    (folder / wheel.name).write_bytes(wheel.read_bytes())


def files(python: Path, wheels: Path) -> Iterator[tuple[str, bytes]]:
    """Yield each file of the portable zip: Python, what its packages hold, what starts it, what to read first."""
    with ZipFile(python) as archive:
        for name in archive.namelist():
            content = archive.read(name)
            # That file is all of sys.path: « .. » is beside python.exe.
            yield f"python/{name}", content + b"..\\paquets\r\n" if name.endswith("._pth") else content
    for wheel in sorted(wheels.glob("*.whl")):
        with ZipFile(wheel) as archive:
            yield from ((f"paquets/{_placed(name)}", archive.read(name)) for name in archive.namelist())
    yield "ptsm.cmd", LAUNCHER.encode("ascii")
    yield "LISEZ-MOI.txt", README.replace("\n", "\r\n").encode("utf-8-sig")


def _placed(name: str) -> str:
    """Return where a file of a wheel goes: what it keeps aside for pure or compiled libraries goes with the rest."""
    return re.sub(r"^[^/]+\.data/(?:purelib|platlib)/", "", name)


def build(python: Path, wheels: Path, output: Path) -> None:
    """Write the portable zip; the same files give the same bytes."""
    top = output.stem
    with ZipFile(output, "w", ZIP_DEFLATED) as archive:
        for name, content in sorted(dict(files(python, wheels)).items()):
            if not name.endswith("/"):
                info = ZipInfo(f"{top}/{name}", _EPOCH)
                info.compress_type = ZIP_DEFLATED
                archive.writestr(info, content)


def main() -> None:
    """Write FOLDER/ptsm-VERSION-windows.zip."""
    wheel, python, folder = map(Path, sys.argv[1:])
    if hashlib.sha256(python.read_bytes()).hexdigest() != DIGEST:
        sys.exit(f"{python} n'est pas le Python {PYTHON} attendu : son empreinte diffère.")
    with tempfile.TemporaryDirectory() as work:
        fetch(wheel, Path(work))
        build(python, Path(work), folder / f"ptsm-{wheel.name.split('-')[1]}-windows.zip")


if __name__ == "__main__":
    main()
