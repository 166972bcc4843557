"""Charts as inline SVG, drawn with leather in the looks of the page: the same bytes for the same points, nothing loaded, nothing executed.

leather draws the lines, dots, bars and axes. Added here are what it lacks: scales of days, of powers of ten and of rows with a label above
each bar, words inside a drawing, and a description for those who cannot see it. Looks come from the page's style sheet, by class.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from math import ceil, floor, log10
from typing import Any, Literal, NamedTuple, Protocol
from xml.etree import ElementTree as Xml

WIDTH = 480
EDGE = 24
"""What leather leaves free around a chart; most of it is cut off again."""
LETTER = 6.6
"""About how wide a letter is."""
MOST_TICKS = 5
THEME = {
    "margin": EDGE / WIDTH, "legend_font_char_height": 8, "legend_gap": 0, "tick_font_char_width": LETTER, "tick_font_char_height": 11,
    "axis_title_font_char_height": 10, "axis_title_gap": 4,
}  # fmt: skip
PLACES = ("x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "width", "height", "d")
LOOKS = ("fill", "stroke", "stroke-width", "font-family", "font-size")
LONG_NUMBER = re.compile(r"-?\d+\.\d+(?:[eE]-?\d+)?")

Across = date | float
Up = float | str


class Point(NamedTuple):
    """A place in a chart, with words to show there or to tell when it is pointed at."""

    across: Across
    up: Up
    said: str = ""


class Layer(NamedTuple):
    """Points that look alike. `looks` is their class in the style sheet."""

    looks: str
    shape: Literal["line", "dots", "bars", "words"]
    points: Sequence[Point]


class Scale(Protocol):
    """What leather asks of a scale."""

    def contains(self, value: Any) -> bool: ...
    def project(self, value: Any, low: float, high: float) -> Any: ...
    def ticks(self) -> Sequence[Any]: ...
    def format_tick(self, value: Any, at: int, count: int) -> str: ...


def drawn(layers: Sequence[Layer], across: Scale, up: Scale, height: int, described: str) -> str:
    """The chart as an SVG element. `described` tells what it shows to those who cannot see it."""
    import leather

    for name, value in THEME.items():
        setattr(leather.theme, name, value)
    chart = leather.Chart()
    chart.set_x_scale(across)
    chart.set_y_scale(up)
    chart.add_x_axis(tick_formatter=across.format_tick)
    chart.add_y_axis(tick_formatter=up.format_tick)
    for layer in layers:
        if layer.points:
            chart.add_series(leather.Series([point[:2] for point in layer.points]), Drawn(layer))
    return framed(chart.to_svg_group(WIDTH, height), height, described)


def framed(group: Xml.Element, height: int, described: str) -> str:
    """A drawing as an element of the page that takes the width it is given."""
    group.remove(group[0])  # the background
    for element in group.iter():
        for name in (*LOOKS, "transform" if not element.get("transform") else ""):
            element.attrib.pop(name, None)
        for name in PLACES:
            if name in element.attrib:
                element.set(name, LONG_NUMBER.sub(lambda number: f"{float(number[0]):.1f}", element.attrib[name]))
    cut = EDGE - 6
    frame = {"class": "chart", "viewBox": f"{cut} {cut} {WIDTH - cut} {height - 2 * cut}", "role": "img", "aria-label": visible(described)}
    root = Xml.Element("svg", frame)
    root.append(group)
    return Xml.tostring(root, encoding="unicode")


def visible(text: str) -> str:
    """Text without the characters that are none, or that turn the direction of what follows."""
    return "".join(c if c.isprintable() else " " for c in text)


def cut_to(text: str, letters: int) -> str:
    """Text of so many letters at most."""
    return text if len(text) <= letters else text[: max(letters - 1, 0)].rstrip() + "…"


# ---- shapes ------------------------------------------------------------------------------------------------------------


class Drawn:
    """A layer as leather draws it: one of its own shapes, or words; no entry in a legend."""

    def __init__(self, layer: Layer) -> None:
        self.layer = layer

    def validate_series(self, series: Any) -> None:
        """Every layer made here can be drawn."""

    def legend_to_svg(self, series: Any, palette: Any) -> list[Any]:
        """None: the words beneath a chart say what is what."""
        return []

    def to_svg(self, width: float, height: float, across: Scale, up: Scale, series: Any, palette: Any) -> Xml.Element:
        """The layer's elements."""
        if self.layer.shape == "words":
            return words(self.layer, width, height, across, up)
        import leather

        shape = {"line": leather.Line, "dots": leather.Dots, "bars": leather.Bars}[self.layer.shape]("black")
        group: Xml.Element = shape.to_svg(width, height, across, up, series, palette)
        group.set("class", self.layer.looks)
        if self.layer.shape == "dots":
            for element, point in zip(group, self.layer.points, strict=True):
                if point.said:
                    Xml.SubElement(element, "title").text = visible(point.said)
        return group


def words(layer: Layer, width: float, height: float, across: Scale, up: Scale) -> Xml.Element:
    """Words beside their points, on the side with more room; those that would cover others are left out."""
    group = Xml.Element("g", {"class": layer.looks})
    taken: list[tuple[float, float, float]] = []
    for point in layer.points:
        x, y = float(across.project(point.across, 0, width)), float(up.project(point.up, height, 0)) - 4
        length = len(point.said) * LETTER
        left = x + 5 if x + 5 + length <= width or x < width / 2 else x - 5 - length
        if not any(abs(y - other) < 13 and left < end and start < left + length for start, end, other in taken):
            taken.append((left, left + length, y))
            anchor = {"x": f"{x + 5}", "text-anchor": "start"} if left > x else {"x": f"{x - 5}", "text-anchor": "end"}
            Xml.SubElement(group, "text", {**anchor, "y": f"{max(y, 8.0)}"}).text = visible(point.said)
    return group


# ---- scales ------------------------------------------------------------------------------------------------------------


class Calendar:
    """Days from left to right, from the first to the last."""

    def __init__(self, first: date, last: date) -> None:
        self.first, self.last = first, max(last, first + timedelta(1))
        self.form, self.marks = self.marked()

    def contains(self, value: date) -> bool:
        """Whether a day is on it."""
        return self.first <= value <= self.last

    def project(self, value: date, low: float, high: float) -> float:
        """Where a day lies."""
        return float(low) + (float(high) - float(low)) * (value - self.first).days / (self.last - self.first).days

    def ticks(self) -> Sequence[date]:
        """A handful of days evenly apart, or the first ones of months or years."""
        return self.marks

    def format_tick(self, value: date, at: int, count: int) -> str:
        """A year, a month or a day."""
        return value.strftime(self.form)

    def marked(self) -> tuple[str, list[date]]:
        """The ticks and how to write them."""
        for months in (12 * years for years in (20, 10, 5, 2, 1)):
            if len(found := self.months_apart(months)) > 2:
                return "%Y", found[:: ceil(len(found) / MOST_TICKS)]
        for months in (6, 3, 2, 1):
            if len(found := self.months_apart(months)) > 2:
                return "%Y-%m", found[:MOST_TICKS]
        length = (self.last - self.first).days
        apart = ceil((length + 1) / MOST_TICKS)
        # as far from the one end as from the other, so that no label is cut off
        return "%Y-%m-%d", [self.first + timedelta(at) for at in range(length % apart // 2, length + 1, apart)]

    def months_apart(self, months: int) -> list[date]:
        """The first days of the months that are so many apart, counted from a January."""
        first, last = self.first.year * 12 + self.first.month - (self.first.day == 1), self.last.year * 12 + self.last.month - 1
        return [date(month // 12, month % 12 + 1, 1) for month in range(-(-first // months) * months, last + 1, months)]


class Amounts:
    """Amounts on an even scale that begins and ends at round ones: leather's own."""

    def __init__(self, low: float, high: float) -> None:
        import leather

        low, high = (low, high) if low < high else (min(low, 0.0), max(high, 0.0, low + 1.0))
        self.scale = leather.Linear(Decimal(f"{low:.9g}"), Decimal(f"{high:.9g}"))

    def contains(self, value: float) -> bool:
        """Every chart made here has its values on it."""
        return True

    def project(self, value: float, low: float, high: float) -> Any:
        """Where an amount lies."""
        return self.scale.project(value, low, high)

    def ticks(self) -> Sequence[Any]:
        """Round amounts."""
        ticks: Sequence[Any] = self.scale.ticks()
        return ticks

    def format_tick(self, value: Any, at: int, count: int) -> str:
        """An amount in few letters."""
        return short(float(value))


class Magnitudes:
    """Amounts above zero on a scale where each power of ten takes the same room."""

    def __init__(self, low: float, high: float) -> None:
        self.low, self.high = floor(log10(low)), max(ceil(log10(high)), floor(log10(low)) + 1)

    def contains(self, value: float) -> bool:
        """Whether an amount is on it."""
        return value > 0

    def project(self, value: float, low: float, high: float) -> float:
        """Where an amount lies."""
        return float(low) + (float(high) - float(low)) * (log10(value) - self.low) / (self.high - self.low)

    def ticks(self) -> list[float]:
        """Powers of ten."""
        return [10.0**power for power in range(self.low, self.high + 1, 1 + (self.high - self.low) // (MOST_TICKS + 1))]

    def format_tick(self, value: float, at: int, count: int) -> str:
        """An amount in few letters."""
        return short(value)


class Rows:
    """Rows from top to bottom, each with room for a line of words above its bar; a row's value is its number."""

    def __init__(self, count: int) -> None:
        self.count = count

    def contains(self, value: str) -> bool:
        """Whether there is such a row."""
        return int(value) < self.count

    def project(self, value: str, low: float, high: float) -> float:
        """Where the words of a row stand."""
        return abs(float(low) - float(high)) / self.count * (int(value) + 0.62)

    def project_interval(self, value: str, low: float, high: float) -> tuple[float, float]:
        """The lower and the upper edge of a row's bar."""
        row = abs(float(low) - float(high)) / self.count
        return row * (int(value) + 0.98), row * (int(value) + 0.62)

    def ticks(self) -> list[str]:
        """None: the words of the rows say what they are."""
        return []

    def format_tick(self, value: str, at: int, count: int) -> str:
        """Never asked for."""
        return ""


SHORT = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"))


def short(amount: float) -> str:
    """An amount in few letters: 0.1438, 15,000, 8.9bn."""
    for size, letters in SHORT:
        if abs(amount) >= size:
            return digits(amount / size) + letters
    return digits(amount)


def digits(amount: float) -> str:
    """Four digits that count, with commas between thousands."""
    number = Decimal(f"{amount:.4g}") if abs(amount) < 1000 else Decimal(round(amount))
    text = f"{number:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
