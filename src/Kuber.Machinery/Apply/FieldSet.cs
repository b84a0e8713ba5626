using Kuber.Api.Runtime;

namespace Kuber.Machinery.Apply;

/// <summary>
/// A set of fields of an object (KEP-555), as a tree of path elements in the notation of FieldsV1: <c>f:NAME</c> for a field or
/// key, <c>k:{...}</c> for the item of a list by its keys, <c>v:VALUE</c> for an item of a set, <c>i:N</c> by index. A node may be
/// in the set itself, have fields below it, or both. Sets are not changed once they are shared.
/// </summary>
public sealed class FieldSet
{
    private static readonly Comparer<KeyValuePair<string, FieldSet>> ByElement = Comparer<KeyValuePair<string, FieldSet>>.Create(static (a, b) => PathElements.Compare(a.Key, b.Key));

    /// <summary>What stands at a field that is in a set, with nothing below it. It is shared and must not be changed.</summary>
    internal static FieldSet Field { get; } = new() { IsMember = true };

    /// <summary>The set of no field. It is shared and must not be changed.</summary>
    internal static FieldSet Empty { get; } = new();

    private KeyValuePair<string, FieldSet>[] children = [];
    private int count;
    private bool isSorted = true;

    /// <summary>Whether the field itself is in the set.</summary>
    public bool IsMember { get; internal set; }

    /// <summary>Whether nothing is in the set, here and below.</summary>
    public bool IsEmpty => !IsMember && count == 0;

    /// <summary>The elements below, in the order in which they are written.</summary>
    public ReadOnlyMemory<KeyValuePair<string, FieldSet>> Children
    {
        get
        {
            if (!isSorted)
            {
                Array.Sort(children, 0, count, ByElement);
                isSorted = true;
            }

            return children.AsMemory(0, count);
        }
    }

    /// <summary>Whether there are elements below.</summary>
    public bool HasChildren => count > 0;

    /// <summary>The set at a path element; null where there is none.</summary>
    public FieldSet? Child(string element)
    {
        var items = Children.Span;
        var (low, high) = (0, count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = PathElements.Compare(items[middle].Key, element);
            if (order == 0)
            {
                return items[middle].Value;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>Whether the field at a path is in the set.</summary>
    public bool Has(params ReadOnlySpan<string> path)
    {
        var node = this;
        foreach (var element in path)
        {
            if (node.Child(element) is not { } next)
            {
                return false;
            }

            node = next;
        }

        return node.IsMember;
    }

    /// <summary>The fields of either set.</summary>
    public FieldSet Union(FieldSet other)
    {
        if ((other.count == 0 && (IsMember || !other.IsMember)) || ReferenceEquals(this, other))
        {
            return this;
        }

        if (count == 0 && (other.IsMember || !IsMember))
        {
            return other;
        }

        FieldSet result = new() { IsMember = IsMember || other.IsMember };
        var mine = Children.Span;
        var theirs = other.Children.Span;
        result.Reserve(Math.Max(mine.Length, theirs.Length));
        var (m, t) = (0, 0);
        while (m < mine.Length || t < theirs.Length)
        {
            var order = m == mine.Length ? 1 : t == theirs.Length ? -1 : PathElements.Compare(mine[m].Key, theirs[t].Key);
            if (order == 0)
            {
                result.Add(mine[m].Key, mine[m++].Value.Union(theirs[t++].Value));
            }
            else
            {
                var (element, child) = order < 0 ? mine[m++] : theirs[t++];
                result.Add(element, child);
            }
        }

        return result;
    }

    /// <summary>The fields that are not in the other set; what stands below a field of it stays.</summary>
    public FieldSet Difference(FieldSet other)
    {
        if (other.IsEmpty)
        {
            return this;
        }

        if (count == 0)
        {
            return IsMember && !other.IsMember ? this : Empty;
        }

        FieldSet result = new() { IsMember = IsMember && !other.IsMember };
        result.Reserve(count);
        foreach (var (element, child) in Children.Span)
        {
            result.Add(element, other.Child(element) is { } theirs ? child.Difference(theirs) : child);
        }

        return result;
    }

    /// <summary>The fields that are not in the other set and stand below none of its fields.</summary>
    public FieldSet RecursiveDifference(FieldSet other)
    {
        if (other.IsEmpty)
        {
            return this;
        }

        if (other.IsMember)
        {
            return Empty;
        }

        FieldSet result = new() { IsMember = IsMember };
        result.Reserve(count);
        foreach (var (element, child) in Children.Span)
        {
            result.Add(element, other.Child(element) is { } theirs ? child.RecursiveDifference(theirs) : child);
        }

        return result;
    }

    /// <summary>The fields of both sets.</summary>
    public FieldSet Intersection(FieldSet other)
    {
        FieldSet result = new() { IsMember = IsMember && other.IsMember };
        foreach (var (element, child) in Children.Span)
        {
            if (other.Child(element) is { } theirs)
            {
                result.Add(element, child.Intersection(theirs));
            }
        }

        return result;
    }

    /// <summary>Whether both hold the same fields.</summary>
    public bool SetEquals(FieldSet other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (IsMember != other.IsMember || count != other.count)
        {
            return false;
        }

        var mine = Children.Span;
        var theirs = other.Children.Span;
        for (var i = 0; i < mine.Length; i++)
        {
            if (mine[i].Key != theirs[i].Key || !mine[i].Value.SetEquals(theirs[i].Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The paths of all fields in the set, element by element.</summary>
    public IEnumerable<IReadOnlyList<string>> Paths()
    {
        var items = Children;
        for (var i = 0; i < items.Length; i++)
        {
            var (element, child) = items.Span[i];
            if (child.IsMember)
            {
                yield return [element];
            }

            foreach (var path in child.Paths())
            {
                yield return [element, .. path];
            }
        }
    }

    /// <summary>
    /// The set with each field that the schema names and that has members below it as a member too. Such a set taken out of an
    /// object takes out the structure that stands around its fields.
    /// </summary>
    /// <param name="type">The type of the value at this node.</param>
    public FieldSet WithNamedFields(ValueSchema type)
    {
        if (count == 0)
        {
            return this;
        }

        FieldSet result = new() { IsMember = IsMember };
        result.Reserve(count);
        foreach (var (element, child) in Children.Span)
        {
            var isField = element[0] == 'f';
            var named = isField && type.Kind == SchemaKind.Message ? type.Message!.Find(element[2..]) : null;
            var below = named?.Type ?? (type.Kind == (isField ? SchemaKind.Map : SchemaKind.List) ? type.Element : null);
            var with = below is null ? child : child.WithNamedFields(below);
            if (named is not null && !with.IsMember && with.HasChildren)
            {
                with = with.AsMember();
            }

            result.Add(element, with);
        }

        return result;
    }

    /// <summary>The node at a path, made where it is missing.</summary>
    internal FieldSet Reach(ReadOnlySpan<string> path)
    {
        var node = this;
        foreach (var element in path)
        {
            node = node.Child(element) ?? node.Append(element);
        }

        return node;
    }

    /// <summary>A new node below an element that is not there yet.</summary>
    internal FieldSet Append(string element)
    {
        FieldSet child = new();
        Place(element, child);
        return child;
    }

    /// <summary>Puts a set below an element that is not there yet; an empty one is left out.</summary>
    internal void Add(string element, FieldSet child)
    {
        if (!child.IsEmpty)
        {
            Place(element, child);
        }
    }

    /// <summary>Puts the elements below in order; of sets put below the same element the last one counts.</summary>
    internal void Order()
    {
        if (isSorted)
        {
            return;
        }

        var kept = children.Take(count).Reverse().DistinctBy(c => c.Key).ToArray();
        Array.Sort(kept, ByElement);
        (children, count, isSorted) = (kept, kept.Length, true);
    }

    /// <summary>Puts all elements in order, here and below, so that several threads may read the set.</summary>
    internal void OrderAll()
    {
        foreach (var (_, child) in Children.Span)
        {
            child.OrderAll();
        }
    }

    private FieldSet AsMember() => new() { IsMember = true, children = children, count = count, isSorted = isSorted };

    /// <summary>Makes room for so many elements below.</summary>
    internal void Reserve(int capacity)
    {
        if (capacity > children.Length)
        {
            Array.Resize(ref children, capacity);
        }
    }

    private void Place(string element, FieldSet child)
    {
        if (count == children.Length)
        {
            Reserve(Math.Max(4, 2 * count));
        }

        isSorted &= count == 0 || PathElements.Compare(children[count - 1].Key, element) < 0;
        children[count++] = new(element, child);
    }
}
