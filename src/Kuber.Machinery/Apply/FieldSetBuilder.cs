namespace Kuber.Machinery.Apply;

/// <summary>
/// Makes a set while a walk goes through an object, from the leaves up: each node is made when the walk leaves it, with just the
/// nodes that were made below it.
/// </summary>
internal sealed class FieldSetBuilder
{
    private readonly List<Node> open = [];

    /// <summary>The walk leaves a field or item. It comes to each once.</summary>
    /// <param name="depth">How many elements are above it.</param>
    /// <param name="element">Its path element.</param>
    /// <param name="isMember">Whether it is in the set itself.</param>
    public void Leave(int depth, string element, bool isMember)
    {
        if (isMember || IsOpen(open.Count - 1, depth))
        {
            open.Add(new(depth, element, Take(depth, isMember)));
        }
    }

    /// <summary>The set, when the walk is over.</summary>
    public FieldSet ToSet() => Take(-1, false);

    // What was made below a depth stands at the end.
    private FieldSet Take(int depth, bool isMember)
    {
        var start = open.Count;
        while (IsOpen(start - 1, depth))
        {
            start--;
        }

        if (start == open.Count)
        {
            return isMember ? FieldSet.Field : FieldSet.Empty;
        }

        FieldSet set = new() { IsMember = isMember };
        set.Reserve(open.Count - start);
        for (var i = start; i < open.Count; i++)
        {
            set.Add(open[i].Element, open[i].Set);
        }

        open.RemoveRange(start, open.Count - start);
        return set;
    }

    private bool IsOpen(int index, int depth) => index >= 0 && open[index].Depth > depth;

    private readonly record struct Node(int Depth, string Element, FieldSet Set);
}
