from datetime import date

import pytest

from rashomon.sources.datelines import FORMS, published_in

REST = "The ferry will not run before March, the harbour office said.\n"


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.example)
def test_every_form_reads_its_example(form):
    found = published_in(form.example + "\n" + REST)
    assert found is not None
    assert (found.day, found.how) == (date(2024, 9, 27), "text")


@pytest.mark.parametrize(
    "top",
    [
        "Ferry closed until spring\n\nPublished: Friday, September 27, 2024\n\n",
        "FOR IMMEDIATE RELEASE\n2024-09-27\n\n",
        "Date: 27 September 2024\n",
        "By Jane Roe, 27 September 2024\n",
        "PORT OF HILLTOWN, 27 Sept. 2024 – ",
        "Posted on Sept. 27, 2024\n27 September 2024\n",
    ],
)
def test_a_day_at_the_top(top):
    found = published_in(top + REST)
    assert found is not None
    assert found.day == date(2024, 9, 27)


@pytest.mark.parametrize(
    "text",
    [
        "HILLTOWN, Sept 27 (Valley Wire) - " + REST,
        "The ferry closed on 27 September 2024, the harbour office said.\n",
        "On September 27, 2024 the ferry closed.\n",
        "27 September 2024 was the day on which the ferry closed.\n",
        "27 September 2024\n3 October 2024\n" + REST,
        "Updated 27 September 2024\n" + REST,
        "30 February 2024\n" + REST,
        "September 2024\n" + REST,
        "27 Nonsense 2024\n" + REST,
        REST * 20 + "\n27 September 2024\n",
        "",
    ],
)
def test_no_day_is_taken_where_the_text_does_not_say_that_it_is_one(text):
    assert published_in(text) is None
