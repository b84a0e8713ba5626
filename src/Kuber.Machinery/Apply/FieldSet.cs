namespace Kuber.Machinery.Apply;

/// <summary>
/// A set of fields of an object (KEP-555), as a tree of path elements in the notation of FieldsV1: <c>f:NAME</c> for a field or
/// key, <c>k:{...}</c> for the item of a list by its keys, <c>v:VALUE</c> for an item of a set, <c>i:N</c> by index. A node may be
/// in the set itself, have fields below it, or both. Sets are not changed once they are shared.
/// </summary>
public sealed class FieldSet
{
    private SortedDictionary<string, FieldSet>? children;

    /// <summary>Whether the field itself is in the set.</summary>
    public bool IsMember { get; internal set; }

    /// <summary>Whether nothing is in the set, here and below.</summary>
    public bool IsEmpty => !IsMember && children is not { Count: > 0 };

    /// <summary>The elements below, in the order in which they are written.</summary>
    public IEnumerable<KeyValuePair<string, FieldSet>> Children => children ?? [];

    /// <summary>Whether there are elements below.</summary>
    public bool HasChildren => children is { Count: > 0 };

    /// <summary>The set at a path element; null where there is none.</summary>
    public FieldSet? Child(string element) => children?.GetValueOrDefault(element);

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
        if (other.IsEmpty || ReferenceEquals(this, other))
        {
            return this;
        }

        if (IsEmpty)
        {
            return other;
        }

        FieldSet result = new() { IsMember = IsMember || other.IsMember };
        foreach (var (element, child) in Children)
        {
            result.Put(element, other.Child(element) is { } theirs ? child.Union(theirs) : child);
        }

        foreach (var (element, child) in other.Children)
        {
            if (Child(element) is null)
            {
                result.Put(element, child);
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

        FieldSet result = new() { IsMember = IsMember && !other.IsMember };
        foreach (var (element, child) in Children)
        {
            result.Put(element, other.Child(element) is { } theirs ? child.Difference(theirs) : child);
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
            return new();
        }

        FieldSet result = new() { IsMember = IsMember };
        foreach (var (element, child) in Children)
        {
            result.Put(element, other.Child(element) is { } theirs ? child.RecursiveDifference(theirs) : child);
        }

        return result;
    }

    /// <summary>The fields of both sets.</summary>
    public FieldSet Intersection(FieldSet other)
    {
        FieldSet result = new() { IsMember = IsMember && other.IsMember };
        foreach (var (element, child) in Children)
        {
            if (other.Child(element) is { } theirs)
            {
                result.Put(element, child.Intersection(theirs));
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

        if (IsMember != other.IsMember || (children?.Count ?? 0) != (other.children?.Count ?? 0))
        {
            return false;
        }

        foreach (var (element, child) in Children)
        {
            if (other.Child(element) is not { } theirs || !child.SetEquals(theirs))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The paths of all fields in the set, element by element.</summary>
    public IEnumerable<IReadOnlyList<string>> Paths()
    {
        foreach (var (element, child) in Children)
        {
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

    /// <summary>The node at a path, made where it is missing.</summary>
    internal FieldSet Reach(ReadOnlySpan<string> path)
    {
        var node = this;
        foreach (var element in path)
        {
            node.children ??= new(StringComparer.Ordinal);
            if (!node.children.TryGetValue(element, out var next))
            {
                node.children[element] = next = new();
            }

            node = next;
        }

        return node;
    }

    /// <summary>Puts a set below a path element; an empty one is left out.</summary>
    internal void Put(string element, FieldSet child)
    {
        if (!child.IsEmpty)
        {
            (children ??= new(StringComparer.Ordinal))[element] = child;
        }
    }
}
