"""Stories for tests, written for them."""

MILL_TITLE = "Mills on the lower river grind again"
SECOND_HEADING = "A ladder for the trout"
_MILL = """
For sixty years the three mills below the weir stood still, and the only thing that moved in
them was the water that came through the roof whenever the wind blew from the west.

Last Saturday the largest of them turned once more. A crowd of about two hundred had gathered on
the footbridge, among them the former miller, who is ninety-one and had not heard the sound of
the stones since the spring of the year in which the power station was opened.

The wheel was rebuilt by volunteers who met every second weekend. Most of them had never held an
adze before, and the well-known wheelwright who taught them says that he has rarely had pupils
who were so slow, so stubborn and so pleasant to be with.

Not everybody is happy. Anglers fear that the weir will hold back the trout on their way to the
upper brooks, and the fishery office has asked for a second ladder before the autumn. Without
it, an official said, the permission would have to be withdrawn again.

The owners answer that the old ladder was good enough for a century. They have, however,
promised to count the fish that pass it, and to show the figures to anyone who wants to see
them, including the self-appointed guardians of the river who write to the papers.

What the mill will grind is not decided. Farmers in the valley grow hardly any wheat now, and
the bakery in the market square has asked for buckwheat, which nobody here has milled within
living memory. The miller, when he was asked, only shrugged and listened to the stones.

In the meantime the flour of the first day was given away in paper bags. A teacher from the
primary school baked flat cakes with it on an iron plate beside the path, and the children, who
had watched the wheel for an hour, declared that they tasted of stone and of river.
"""
MILL = tuple(" ".join(paragraph.split()) for paragraph in _MILL.split("\n\n"))
