using System.Globalization;

namespace Kuber.Api.Validation;

/// <summary>The path of a field in an object, as error messages show it: <c>spec.containers[0].name</c>.</summary>
public sealed class FieldPath
{
    private readonly FieldPath? parent;
    private readonly string text;

    private FieldPath(FieldPath? parent, string text)
    {
        this.parent = parent;
        this.text = text;
    }

    /// <summary>No path at all: shown as <c>&lt;nil&gt;</c>; its fields show without anything before them.</summary>
    public static FieldPath None { get; } = new(null, "<nil>");

    /// <summary>A path of one or more names; an empty name shows as <c>[]</c>.</summary>
    public static FieldPath Of(string name, params ReadOnlySpan<string> more) => new FieldPath(null, name.Length == 0 ? "[]" : name).Child(more);

    /// <summary>A field of this one, or of its fields.</summary>
    public FieldPath Child(params ReadOnlySpan<string> names)
    {
        var path = this;
        foreach (var name in names)
        {
            path = ReferenceEquals(path, None) ? new(null, name) : new(path, "." + name);
        }

        return path;
    }

    /// <summary>An item of a list.</summary>
    public FieldPath Index(int index) => new(this, "[" + index.ToString(CultureInfo.InvariantCulture) + "]");

    /// <summary>An entry of a map.</summary>
    public FieldPath Key(string key) => new(this, "[" + key + "]");

    /// <inheritdoc/>
    public override string ToString() => parent is null ? text : parent + text;
}
