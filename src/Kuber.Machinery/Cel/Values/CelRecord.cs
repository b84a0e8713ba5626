using Kuber.Machinery.Cel.Types;

namespace Kuber.Machinery.Cel.Values;

/// <summary>An object that an expression wrote down.</summary>
/// <param name="type">Its type.</param>
/// <param name="fields">The fields that were set.</param>
public sealed class CelRecord(CelObjectType type, IReadOnlyDictionary<string, CelValue> fields) : CelObject
{
    /// <summary>The fields that were set.</summary>
    public IReadOnlyDictionary<string, CelValue> Fields => fields;

    /// <inheritdoc/>
    public override CelType Type => type;

    /// <inheritdoc/>
    public override bool IsZero => fields.Count == 0;

    /// <inheritdoc/>
    public override CelValue? Field(string name) => fields.GetValueOrDefault(name);

    /// <inheritdoc/>
    public override bool IsEqualTo(CelValue other) =>
        other is CelRecord record && record.Type.Name == type.Name && record.Fields.Count == fields.Count
        && fields.All(f => record.Field(f.Key) is { } theirs && f.Value.IsEqualTo(theirs));
}
