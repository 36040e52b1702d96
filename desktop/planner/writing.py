"""Problems, plans and answers as text: canonical JSON out, and in again with the field named that is wrong."""

from __future__ import annotations

import json
from dataclasses import MISSING, fields, is_dataclass, replace
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin, get_type_hints

from desktop.planner import problem as problem_values
from desktop.planner.checking import checked
from desktop.planner.problem import Answer, Plan, Problem
from desktop.post.refused import Refused
from desktop.post.words import Words

if TYPE_CHECKING:
    from dataclasses import Field

T = TypeVar("T")

FORMAT = 1
"""Version of the written form; a file of a later one is refused."""

_NAMES = {
    bool: Words("是或否", "true or false"),
    int: Words("整数", "a whole number"),
    float: Words("数", "a number"),
    str: Words("文字", "text"),
    tuple: Words("列表", "a list"),
    dict: Words("一组字段", "an object"),
}


def in_order(problem: Problem) -> Problem:
    """Return the same problem however it was entered: all that is a set is sorted.

    People, days and shifts decide alone which plan is found among equally good ones, never the order of typing.
    """
    standing = problem.standing
    return Problem(
        problem.days,
        tuple(replace(it, forbidden_next=_sorted(it.forbidden_next)) for it in _by_id(problem.shifts)),
        tuple(
            replace(
                it,
                can=_sorted(it.can),
                most=_sorted(it.most),
                closed=tuple(
                    sorted(
                        (replace(shut, shifts=_sorted(shut.shifts)) for shut in it.closed),
                        key=lambda shut: (shut.day, shut.shifts, shut.why),
                    )
                ),
                fixed=_sorted(it.fixed),
                carried=_sorted(it.carried),
                eased=_sorted(it.eased),
            )
            for it in _by_id(problem.people)
        ),
        tuple(
            sorted(
                (replace(it, shifts=_sorted(it.shifts), people=_sorted(it.people)) for it in problem.covers),
                key=lambda it: (it.day, it.id),
            )
        ),
        tuple(
            sorted(
                (replace(it, shifts=_sorted(it.shifts)) for it in problem.wishes),
                key=lambda it: (it.person, it.day, it.wanted, it.shifts, it.weight),
            )
        ),
        _sorted(_sorted(it) for it in problem.weekends),
        tuple(
            replace(it, people=_sorted(it.people), days=_sorted(it.days), points=_sorted(it.points))
            for it in _by_id(problem.tallies)
        ),
        tuple(replace(it, people=_sorted(it.people), shifts=_sorted(it.shifts)) for it in _by_id(problem.windows)),
        standing and replace(standing, cells=_sorted(standing.cells), people=_sorted(standing.people)),
    )


def _sorted(of: Any) -> tuple[Any, ...]:  # noqa: ANN401 - whatever can be compared
    return tuple(sorted(of))


def _by_id(of: tuple[T, ...]) -> list[T]:
    return sorted(of, key=lambda it: str(getattr(it, "id", "")))


def problem_text(problem: Problem) -> str:
    """Return a problem as canonical JSON: equal problems give equal bytes, however they were entered."""
    return text_of({"format": FORMAT, **data_of(in_order(problem))})


def problem_from(text: str) -> Problem:
    """Return the problem of a text, in order; Refused names the field that is wrong."""
    data = data_from(text)
    if isinstance(data, dict) and data.pop("format", FORMAT) != FORMAT:
        raise Refused("format", Words("由更新的版本写成，请先升级", "Written by a later version; update first"))
    return in_order(checked(value_of(Problem, data)))


def plan_text(plan: Plan) -> str:
    """Return a plan as canonical JSON."""
    return text_of(data_of(plan))


def plan_from(text: str) -> Plan:
    """Return the plan of a text; Refused names the field that is wrong."""
    return Plan(tuple(sorted(value_of(Plan, data_from(text)).cells)))


def answer_text(answer: Answer) -> str:
    """Return an answer as canonical JSON."""
    return text_of(data_of(answer))


def answer_from(text: str) -> Answer:
    """Return the answer of a text; Refused names the field that is wrong."""
    return value_of(Answer, data_from(text))


def text_of(data: object) -> str:
    """Return plain data as JSON in one line."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def data_from(text: str) -> Any:  # noqa: ANN401 - anything can be written
    """Return the plain data of a JSON text; Refused where it is none."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        where = f"{error.lineno}:{error.colno}"
        raise Refused("json", Words(f"不是 JSON（{where}）", f"Not JSON ({where})")) from error
    except RecursionError as error:
        raise Refused("json", Words("层数太多", "It is nested too deeply")) from error
    except ValueError as error:
        # Python reads no number of more than 4300 digits.
        raise Refused("json", Words("有的数太长", "A number is too long")) from error


def data_of(value: Any) -> Any:  # noqa: ANN401 - any value of the planner
    """Return a frozen value as plain data; what is as by default is left out."""
    if is_dataclass(value):
        named = ((it, getattr(value, it.name)) for it in fields(value))
        return {it.name: data_of(part) for it, part in named if it.default is MISSING or part != it.default}
    return [data_of(it) for it in value] if isinstance(value, tuple) else value


def value_of(kind: type[T], data: object, where: str = "") -> T:
    """Return the frozen value of plain data; Refused says where (`people[3].min_run`) it is not of its kind."""
    value: T = _value(kind, data, where)
    return value


def _value(kind: Any, data: Any, where: str) -> Any:  # noqa: ANN401 - driven by annotations
    if isinstance(kind, UnionType):
        inner = next(it for it in get_args(kind) if it is not NoneType)
        return None if data is None else _value(inner, data, where)
    if get_origin(kind) is tuple:
        return _tuple(get_args(kind), _of(list, tuple, data, where), where)
    if is_dataclass(kind):
        return _record(kind, _of(dict, dict, data, where), where)
    if kind is float and isinstance(data, int) and not isinstance(data, bool):
        return float(data)
    return _of(kind, kind, data, where)


def _of(kind: type[T], named: type, data: object, where: str) -> T:
    # A bool is an int to Python, but no number to a reader.
    if not isinstance(data, kind) or (isinstance(data, bool) and kind is not bool):
        name = _NAMES[named]
        raise Refused(where or "json", Words(f"{where} 应是{name.zh}", f"{where} must be {name.en}"))
    return data


def _tuple(kinds: tuple[Any, ...], data: list[Any], where: str) -> tuple[Any, ...]:
    if kinds[-1] is Ellipsis:
        return tuple(_value(kinds[0], it, f"{where}[{at}]") for at, it in enumerate(data))
    if len(data) != len(kinds):
        raise Refused(where, Words(f"{where} 应有 {len(kinds)} 项", f"{where} must have {len(kinds)} items"))
    return tuple(_value(kind, it, f"{where}[{at}]") for at, (kind, it) in enumerate(zip(kinds, data, strict=True)))


@cache
def _hints(kind: type) -> dict[str, Any]:
    # A module may import the values of `problem` for its annotations alone.
    return get_type_hints(kind, localns=vars(problem_values))


def _record(kind: Any, data: dict[str, Any], where: str) -> Any:  # noqa: ANN401 - driven by annotations
    parts: tuple[Field[Any], ...] = fields(kind)
    inside = f"{where}." if where else ""
    for name in data:
        if name not in {it.name for it in parts}:
            raise Refused(f"{inside}{name}", Words(f"没有字段 {inside}{name}", f"There is no field {inside}{name}"))
    for it in parts:
        if it.name not in data and it.default is MISSING:
            raise Refused(f"{inside}{it.name}", Words(f"缺少 {inside}{it.name}", f"{inside}{it.name} is missing"))
    return kind(
        **{it.name: _value(_hints(kind)[it.name], data[it.name], inside + it.name) for it in parts if it.name in data}
    )
