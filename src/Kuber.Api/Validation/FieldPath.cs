using System.Text;

namespace Kuber.Api.Validation;

/// <summary>
/// The path of a field in an object, as error messages show it: <c>spec.containers[0].name</c>. A step costs one small
/// object; the text is made when an error shows it.
/// </summary>
public sealed class FieldPath
{
    private const int IsName = -1;
    private const int IsKey = -2;

    private readonly FieldPath? parent;
    private readonly string text;
    private readonly int index;

    private FieldPath(FieldPath? parent, string text, int index)
    {
        this.parent = parent;
        this.text = text;
        this.index = index;
    }

    /// <summary>No path at all: shown as <c>&lt;nil&gt;</c>; its fields show without anything before them.</summary>
    public static FieldPath None { get; } = new(null, "<nil>", IsName);

    /// <summary>A path of one or more names; an empty name shows as <c>[]</c>.</summary>
    public static FieldPath Of(string name, params ReadOnlySpan<string> more) => new FieldPath(null, name.Length == 0 ? "[]" : name, IsName).Child(more);

    /// <summary>A field of this one, or of its fields.</summary>
    public FieldPath Child(params ReadOnlySpan<string> names)
    {
        var path = this;
        foreach (var name in names)
        {
            path = new(ReferenceEquals(path, None) ? null : path, name, IsName);
        }

        return path;
    }

    /// <summary>An item of a list.</summary>
    public FieldPath Index(int index) => new(this, "", index);

    /// <summary>An entry of a map.</summary>
    public FieldPath Key(string key) => new(this, key, IsKey);

    /// <inheritdoc/>
    public override string ToString() => parent is null ? text : Append(new StringBuilder()).ToString();

    private StringBuilder Append(StringBuilder path)
    {
        parent?.Append(path);
        return index switch
        {
            IsName => parent is null ? path.Append(text) : path.Append('.').Append(text),
            IsKey => path.Append('[').Append(text).Append(']'),
            _ => path.Append('[').Append(index).Append(']'),
        };
    }
}
