"""Templates that are not ours, made to count what they do: calls to the allowance are put in as they are compiled.

Each loop counts its turns, each text its characters, each comparison what it goes through. A turn costs more where much
is written inside the loop.
"""

from __future__ import annotations

from collections.abc import Sequence

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.visitor import NodeTransformer

_NODES_IN_A_TURN = 10
STYLE_SHEET = ".css"


class MeteredCode(CodeGenerator):
    """Jinja's generator of code, given templates that count what they do; the environment is a `Sandbox`."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - name of jinja2
        """Generate the code of a template."""
        _Meter().generic_visit(node)
        if (self.name or "").endswith(STYLE_SHEET) and node.find(nodes.Extends) is None:
            style = nodes.Filter(None, "feuille", [], [], None, None)
            node.body = [nodes.FilterBlock(node.body, style)]
        node.body.insert(0, _count("turned", node, cost(node.body)))
        node.set_environment(self.environment)
        super().visit_Template(node, frame)

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802 - idem
        """Generate a call: those of ours go straight to the environment."""
        if not isinstance(node.node, nodes.EnvironmentAttribute):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")


def cost(body: Sequence[nodes.Node]) -> int:
    """Return how many turns a run through these nodes costs, beside what they count themselves."""
    count, left = 0, list(body)
    while left:
        count += 1
        left += left.pop().iter_child_nodes()
    return 1 + count // _NODES_IN_A_TURN


def _call(method: str, *arguments: nodes.Node) -> nodes.Call:
    return nodes.Call(nodes.EnvironmentAttribute(method), list(arguments), [], None, None)


def _printed(node: nodes.Node) -> nodes.Expr:
    """Return a node whose value is counted as printed, at its own line."""
    call = _call("printed", node)
    call.set_lineno(node.lineno)
    return call


def _count(method: str, place: nodes.Node, number: int) -> nodes.ExprStmt:
    """Return the statement that counts a number, at the line of a node."""
    statement = nodes.ExprStmt(_call(method, nodes.Const(number)))
    statement.set_lineno(place.lineno)
    return statement


class _Meter(NodeTransformer):
    """Put the calls into the nodes of a template."""

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802 - names of jinja2
        turn = cost(node.body)
        self.generic_visit(node)
        node.iter = _call("looped", node.iter, nodes.Const(turn))
        return node

    def visit_Macro(self, node: nodes.Macro) -> nodes.Node:  # noqa: N802 - idem
        return self._begun(node)

    def visit_CallBlock(self, node: nodes.CallBlock) -> nodes.Node:  # noqa: N802 - idem
        return self._begun(node)

    def visit_Block(self, node: nodes.Block) -> nodes.Node:  # noqa: N802 - idem
        return self._begun(node)

    def _begun(self, node: nodes.Macro | nodes.CallBlock | nodes.Block) -> nodes.Node:
        turn = cost(node.body)
        self.generic_visit(node)
        node.body.insert(0, _count("turned", node, turn))
        return node

    def visit_Output(self, node: nodes.Output) -> list[nodes.Node]:  # noqa: N802 - idem
        self.generic_visit(node)
        written = sum(len(one.data) for one in node.nodes if isinstance(one, nodes.TemplateData))
        node.nodes = [one if isinstance(one, nodes.TemplateData) else _printed(one) for one in node.nodes]
        return [*([_count("wrote", node, written)] if written else []), node]

    def visit_Concat(self, node: nodes.Concat) -> nodes.Concat:  # noqa: N802 - idem
        self.generic_visit(node)
        node.nodes = [_printed(one) for one in node.nodes]
        return node

    def visit_Compare(self, node: nodes.Compare) -> nodes.Compare:  # noqa: N802 - idem
        self.generic_visit(node)
        node.expr = _call("compared", node.expr)
        for operand in node.ops:
            operand.expr = _call("searched" if operand.op in {"in", "notin"} else "compared", operand.expr)
        return node

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Expr:  # noqa: N802 - idem
        self.generic_visit(node)
        if isinstance(node.arg, nodes.Slice):
            return _call("made", node)
        if not isinstance(node.arg, nodes.Const):
            node.arg = _call("compared", node.arg)
        return node

    def visit_Pair(self, node: nodes.Pair) -> nodes.Pair:  # noqa: N802 - idem
        self.generic_visit(node)
        if not isinstance(node.key, nodes.Const):
            node.key = _call("compared", node.key)
        return node
