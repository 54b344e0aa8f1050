"""The style rules over Fusion, made from design tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

from diptych.ui.fonts import INTERFACE, READING

if TYPE_CHECKING:
    from diptych.ui.palette import Tokens


def palette(t: Tokens) -> QPalette:
    """Return the palette for whatever the rules do not reach."""
    made = QPalette()
    role = QPalette.ColorRole
    colours = {
        role.Window: t.panel,
        role.WindowText: t.ink,
        role.Base: t.paper,
        role.AlternateBase: t.panel,
        role.Text: t.ink,
        role.Button: t.panel,
        role.ButtonText: t.ink,
        role.Highlight: t.accent,
        role.HighlightedText: t.on_accent,
        role.ToolTipBase: t.ink,
        role.ToolTipText: t.paper,
        role.PlaceholderText: t.muted,
        role.Link: t.accent,
        role.Mid: t.line,
    }
    for which, colour in colours.items():
        made.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(t.muted))
    return made


def stylesheet(t: Tokens, pixels: int) -> str:
    """Return the rules; `pixels` is the size of interface text."""
    return "".join((_parts(t, pixels), _buttons(t), _work(t, pixels), _moving(t)))


def _parts(t: Tokens, pixels: int) -> str:
    """Return the rules for ground and the parts of the window."""
    small = round(pixels * 12 / 14)
    large = round(pixels * 24 / 14)
    return f"""
* {{ font-family: '{INTERFACE}'; font-size: {pixels}px; color: {t.ink}; }}
QMainWindow, QWidget#root {{ background: {t.background}; }}
QWidget#bar, QWidget#side, QWidget#evidence, QWidget#strip, QWidget#work {{
  background: {t.panel}; }}
QWidget#bar {{ border-bottom: 1px solid {t.line}; }}
QWidget#strip, QWidget#work {{ border-top: 1px solid {t.line}; }}
QWidget#side {{ border-right: 1px solid {t.line}; }}
QWidget#evidence {{ border-left: 1px solid {t.line}; }}
QWidget#find {{ background: {t.panel}; border-bottom: 1px solid {t.line}; }}
QFrame#moment {{ background: {t.ink}; border: 1px solid {t.edge}; border-radius: 12px; }}
QFrame#moment QLabel {{ color: {t.paper}; }}
QWidget#message {{ background: {t.selected}; border-bottom: 1px solid {t.line}; }}
QTextBrowser#sheet {{ background: transparent; border: 2px solid transparent;
  selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QTextBrowser#sheet:focus {{ border: 2px solid {t.accent}; border-radius: 6px; }}
QListWidget {{ border: none; background: transparent; outline: 0; }}
QLabel#heading {{ font-size: {small}px; font-weight: 600; color: {t.muted}; }}
QLabel#muted {{ font-size: {small}px; color: {t.muted}; }}
QLabel#large {{ font-size: {large}px; font-weight: 600; }}
QWidget#libraryview, QWidget#reviewview, QWidget#previewview {{ background: {t.background}; }}
QFrame#slot {{ background: {t.paper}; border: 2px solid {t.line}; border-radius: 8px; }}
QFrame#slot[empty="true"] {{ background: transparent; border: 2px dashed {t.muted}; }}
QListWidget#shelf {{ background: {t.paper}; border: 1px solid {t.line}; border-radius: 9px;
  padding: 5px; }}
QListWidget#shelf:focus {{ border: 2px solid {t.accent}; padding: 4px; }}
QListWidget#lines {{ background: {t.paper}; border: 1px solid {t.line}; border-radius: 9px;
  padding: 8px; }}
QListWidget#lines:focus {{ border: 2px solid {t.accent}; padding: 7px; }}
QFrame#drop {{ border: 2px solid {t.line}; border-radius: 14px; background: {t.paper}; }}
QFrame#overlay {{ background: {t.panel}; border: 1px solid {t.muted}; border-radius: 12px; }}
QFrame#overlay QListWidget:focus {{ border: 2px solid {t.accent}; border-radius: 8px; }}
QFrame#overlay QListWidget {{ border: 2px solid transparent; }}
QKeySequenceEdit QLineEdit {{ background: {t.paper}; border: 1px solid {t.muted};
  border-radius: 6px; padding: 4px 8px; }}
QKeySequenceEdit QLineEdit:focus {{ border: 2px solid {t.accent}; padding: 3px 7px; }}
QPushButton:disabled {{ color: {t.muted}; background: {t.panel}; border-color: {t.line}; }}
QFrame#drop[waiting="true"] {{ border: 2px dashed {t.muted}; }}
"""


def _buttons(t: Tokens) -> str:
    """Return the rules for buttons and the switch of lenses."""
    return f"""
QToolButton {{ border: 2px solid transparent; border-radius: 8px; padding: 4px 6px;
  background: transparent; min-width: 20px; min-height: 22px; }}
QToolButton:hover, QPushButton:hover {{ background: {t.hover}; }}
QToolButton:checked {{ background: {t.selected}; font-weight: 600; }}
QToolButton:focus, QPushButton:focus {{ border: 2px solid {t.accent}; }}
QToolButton:disabled {{ color: {t.muted}; }}
QToolButton:checked:disabled {{ background: transparent; font-weight: 400; }}
QToolButton::menu-indicator {{ image: none; }}
QWidget#lenses {{ background: {t.background}; border: 1px solid {t.line}; border-radius: 10px; }}
QWidget#lenses QToolButton {{ padding: 2px 8px; }}
QWidget#lenses QToolButton:checked {{ background: {t.paper}; border: 2px solid {t.edge}; }}
QWidget#lenses QToolButton:checked:disabled {{ background: transparent;
  border: 2px solid transparent; }}
QWidget#lenses QToolButton:focus {{ border: 2px solid {t.accent}; }}
QPushButton {{ border: 1px solid {t.edge}; border-radius: 8px; padding: 6px 15px;
  background: {t.paper}; min-height: 20px; }}
QPushButton:focus {{ padding: 5px 14px; }}
QPushButton#primary, QToolButton#primary {{ background: {t.accent}; color: {t.on_accent};
  border: 2px solid {t.accent}; font-weight: 600; padding: 4px 10px; }}
QPushButton#primary:disabled {{ background: {t.hover}; color: {t.muted}; border-color: {t.line}; }}
QPushButton#primary:hover, QToolButton#primary:hover {{ border-color: {t.ink}; }}
QPushButton#primary:focus, QToolButton#primary:focus {{ border: 2px solid {t.ink}; }}
QToolButton#primary:disabled {{ background: {t.hover}; color: {t.muted}; border-color: {t.line}; }}
QToolButton#reader {{ border: 1px solid {t.edge}; background: {t.paper}; padding: 4px 6px; }}
QToolButton#reader:hover {{ background: {t.hover}; }}
QToolButton#reader:checked {{ background: {t.selected}; border: 1px solid {t.accent}; }}
QToolButton#reader:focus {{ border: 2px solid {t.accent}; padding: 3px 5px; }}
"""


def _work(t: Tokens, pixels: int) -> str:
    """Return the rules for what the reader works with: fields, matrix, cards."""
    return f"""
QFrame#drawer {{ background: {t.panel}; border: none; border-top: 1px solid {t.line}; }}
QFrame#drawer QScrollArea, QWidget#themeeditor, QWidget#drawn {{ background: {t.panel}; }}
QAbstractItemView#asides {{ background: {t.paper}; border: 1px solid {t.edge};
  border-radius: 6px; padding: 2px; outline: 0; }}
QAbstractItemView#asides:focus {{ border: 2px solid {t.accent}; padding: 1px; }}
QAbstractItemView#asides::item {{ padding: 5px 4px; border-radius: 5px; color: {t.ink}; }}
QAbstractItemView#asides::item:selected {{ background: {t.selected}; color: {t.ink}; }}
QWidget#own {{ background: {t.panel}; border-top: 1px solid {t.line}; }}
QPlainTextEdit#writing {{ background: {t.paper}; border: 1px solid {t.edge}; border-radius: 6px;
  padding: 2px 4px; selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QPlainTextEdit#writing:focus {{ border: 2px solid {t.accent}; padding: 1px 3px; }}
QWidget#matrix, QWidget#matrixpage, QWidget#matrix QScrollArea {{
  background: {t.background}; border: none; }}
QWidget#matrixhead {{ background: {t.background}; border-bottom: 1px solid {t.line}; }}
QFrame#card QPlainTextEdit#writing {{ background: transparent; border: 1px solid transparent;
  border-left: 3px solid {t.edge}; border-radius: 0; }}
QFrame#card QPlainTextEdit#writing:focus {{ background: {t.paper}; border: 2px solid {t.accent}; }}
QFrame#cell {{ background: {t.paper}; border: 1px solid {t.line}; border-radius: 8px; }}
QFrame#cell[empty="true"] {{ background: transparent; border: 1px dashed {t.edge}; }}
QFrame#cell[waiting="true"] {{ background: {t.selected}; border: 2px solid {t.accent}; }}
QFrame#card {{ background: transparent; border: 2px solid transparent; border-radius: 6px; }}
QFrame#card:hover {{ background: {t.hover}; }}
QFrame#card:focus {{ border: 2px solid {t.accent}; }}
QLabel#quoted {{ font-family: '{READING}'; font-size: {round(pixels * 15 / 14)}px; }}
QLabel#rowname {{ font-weight: 600; }}
QLabel#orphans {{ color: {t.muted}; }}
QWidget#rowheading {{ border-radius: 8px; background: transparent; }}
QWidget#rowheading[current="true"] {{ background: {t.selected}; }}
QWidget#cardbuttons {{ background: {t.panel}; border: 1px solid {t.line}; border-radius: 6px; }}
QToolButton#cardbutton {{ border: 2px solid transparent; border-radius: 5px; padding: 2px;
  min-width: 20px; min-height: 20px; }}
QToolButton#cardbutton:focus {{ border: 2px solid {t.accent}; }}
QLineEdit#newrow {{ background: {t.paper}; border: 1px solid {t.edge}; border-radius: 6px;
  padding: 4px 8px; selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QLineEdit#newrow:focus {{ border: 2px solid {t.accent}; padding: 3px 7px; }}
QSplitter::handle:vertical {{ background: {t.line}; height: 5px;
  border-top: 1px solid {t.edge}; }}
QSplitter::handle:horizontal {{ background: {t.line}; width: 5px;
  border-left: 1px solid {t.edge}; }}
QSplitter::handle:horizontal:hover {{ background: {t.accent}; }}
QScrollArea#previewpages {{ border: 2px solid transparent; background: {t.background}; }}
QScrollArea#previewpages:focus {{ border: 2px solid {t.accent}; }}
QScrollArea#previewchoices {{ border: none; border-left: 1px solid {t.line}; }}
QWidget#previewbody {{ background: {t.panel}; }}
QWidget#previewbody QCheckBox {{ border: 2px solid transparent; border-radius: 6px; }}
QWidget#previewbody QCheckBox:focus {{ border: 2px solid {t.accent}; }}
QWidget#previewbody QCheckBox:disabled {{ color: {t.muted}; }}
QComboBox {{ background: {t.paper}; border: 1px solid {t.edge}; border-radius: 6px;
  padding: 2px 6px; min-height: 24px; }}
QComboBox::drop-down {{ border: none; width: 24px; }}
QComboBox:focus {{ border: 2px solid {t.accent}; padding: 1px 5px; }}
QComboBox QAbstractItemView {{ background: {t.paper}; border: 1px solid {t.line};
  selection-background-color: {t.selected}; selection-color: {t.ink}; }}
QSplitter::handle:vertical:hover {{ background: {t.accent}; }}
"""


def _moving(t: Tokens) -> str:
    """Return the rules for menus, tooltips, progress and scroll bars."""
    return f"""
QMenu {{ background: {t.paper}; border: 1px solid {t.line}; padding: 5px; }}
QMenu::item {{ padding: 6px 24px 6px 28px; border-radius: 6px; }}
QMenu::item:selected {{ background: {t.selected}; }}
QMenu::item:disabled {{ color: {t.muted}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 5px 8px; }}
QToolTip {{ background: {t.ink}; color: {t.paper}; border: none; padding: 5px; }}
QProgressBar {{ border: none; border-radius: 3px; background: {t.hover}; max-height: 6px; }}
QProgressBar::chunk {{ border-radius: 3px; background: {t.accent}; }}
QScrollBar:vertical {{ width: 8px; background: transparent; margin: 0; }}
QScrollBar::handle:vertical {{ background: {t.edge}; border-radius: 4px; min-height: 30px;
  margin: 1px; }}
QScrollBar::handle:vertical:hover {{ background: {t.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
