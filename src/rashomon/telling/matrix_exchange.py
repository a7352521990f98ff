"""The JSON of a matrix: the matrix in, plain dictionaries and lists out; a cell names the statements it rests on."""

from rashomon.telling.exchange import Json, ids
from rashomon.telling.matrix import Block, Cell, Column, Matrix, Row


def matrix_as_json(found: Matrix) -> Json:
    """Columns by origin; a cell for each column in each aspect, also where the origin is silent."""
    return {
        "origins": [_column(one) for one in found.columns],
        "silent_origins": [_column(one) for one in found.quiet],
        "events": [_block(one) for one in found.blocks],
        "more_events": found.more,
        "events_of_one_origin": found.single,
    }


def _column(one: Column) -> Json:
    return {
        "letter": one.letter, "origin": one.origin, "name": one.name, "first": one.day, "reports": list(one.numbers),
    }  # fmt: skip


def _block(one: Block) -> Json:
    return {
        "event": one.event, "title": one.title, "origins": one.origins, "aspects": [_row(row) for row in one.rows],
        "aspects_of_one_origin": one.alone,
    }  # fmt: skip


def _row(one: Row) -> Json:
    return {"aspect": one.aspect, "verdict": one.verdict, "why": one.why, "cells": [_cell(cell) for cell in one.cells]}


def _cell(one: Cell) -> Json:
    said = [{"value": s.value, "state": s.state, "statements": ids(s.cites)} for s in one.said]
    return {"origin": one.origin, "state": one.state, "said": said}
