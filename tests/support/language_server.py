"""The language server that VS Code runs for YAML, asked as an editor asks it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from repository import ROOT

FOLDER = ROOT / ".editeur"
"""Where `make editeur` installs it."""

SERVER = FOLDER / "node_modules/yaml-language-server/bin/yaml-language-server"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """What the editor underlines: the line, from 1, and the message."""

    line: int
    message: str


class LanguageServer:
    """The server of one folder, with the settings of its `.vscode/settings.json`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        settings = json.loads((folder / ".vscode/settings.json").read_text(encoding="utf-8"))
        chosen = {"schemas": settings["yaml.schemas"], "schemaStore": {"enable": settings["yaml.schemaStore.enable"]}}
        self._settings = {"yaml": {"validate": True, "hover": True, "completion": True, **chosen}}
        self._diagnostics: dict[str, list[Diagnostic]] = {}
        self._asked = 0

    def __enter__(self) -> Self:
        """Start it."""
        self._server = subprocess.Popen(
            ["node", SERVER, "--stdio"],  # noqa: S607 - the one of the machine
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        uri = self.folder.as_uri()
        capabilities = {"workspace": {"configuration": True, "workspaceFolders": True}, "textDocument": {"hover": {}}}
        self._ask(
            "initialize",
            processId=None,
            rootUri=uri,
            workspaceFolders=[{"uri": uri, "name": "projet"}],
            capabilities=capabilities,
        )
        self._send(method="initialized", params={})
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End it."""
        self._server.kill()
        self._server.communicate()

    def open(self, texts: Mapping[str, str]) -> dict[str, list[Diagnostic]]:
        """Return, by path in the folder, what the editor says of files whose texts are given; all are open at once."""
        uris = {path: (self.folder / path).as_uri() for path in texts}
        for path, text in texts.items():
            document = {"uri": uris[path], "languageId": "yaml", "version": 1, "text": text}
            self._send(method="textDocument/didOpen", params={"textDocument": document})
        while not self._diagnostics.keys() >= set(uris.values()):
            self._hear()
        return {path: self._diagnostics[uri] for path, uri in uris.items()}

    def hover(self, path: str, line: int, column: int) -> str:
        """Return what the editor shows of the word at a place, both numbers from 1."""
        return str(self._ask("textDocument/hover", **self._at(path, line, column))["contents"]["value"])

    def complete(self, path: str, line: int, column: int) -> set[str]:
        """Return what the editor proposes to write at a place, both numbers from 1."""
        return {item["label"] for item in self._ask("textDocument/completion", **self._at(path, line, column))["items"]}

    def _at(self, path: str, line: int, column: int) -> dict[str, Any]:
        position = {"line": line - 1, "character": column - 1}
        return {"textDocument": {"uri": (self.folder / path).as_uri()}, "position": position}

    def _ask(self, method: str, **params: Any) -> Any:  # noqa: ANN401 - JSON
        self._asked += 1
        self._send(id=self._asked, method=method, params=params)
        while True:
            heard = self._hear()
            if heard.get("id") == self._asked and "method" not in heard:
                return heard["result"]

    def _hear(self) -> dict[str, Any]:
        """Return the next message, once what it asks is answered and what it says of a file is kept."""
        heard = self._read()
        if heard.get("method") == "textDocument/publishDiagnostics":
            params = heard["params"]
            said = [Diagnostic(d["range"]["start"]["line"] + 1, d["message"]) for d in params["diagnostics"]]
            self._diagnostics[params["uri"]] = said
        elif "method" in heard and "id" in heard:
            wanted = heard["params"].get("items", []) if heard["method"] == "workspace/configuration" else []
            answer = [self._settings.get(item.get("section")) for item in wanted] or None
            self._send(id=heard["id"], result=answer)
        return heard

    def _read(self) -> dict[str, Any]:
        stream = self._server.stdout
        assert stream is not None
        length = 0
        while header := stream.readline().strip():
            name, _, value = header.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        assert length, "le serveur s'est arrêté"
        message: dict[str, Any] = json.loads(stream.read(length))
        return message

    def _send(self, **message: object) -> None:
        stream = self._server.stdin
        assert stream is not None
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        stream.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        stream.flush()
