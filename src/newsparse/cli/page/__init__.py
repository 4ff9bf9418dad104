"""An article as a page for a person: `page.whole.page` puts it together of the other modules' parts."""
