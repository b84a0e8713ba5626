using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Types;

/// <summary>The type of an object with fields that are known, such as one that a schema describes. Its name tells it from others.</summary>
public abstract class CelObjectType(string name) : CelType(CelKind.Object, name)
{
    /// <summary>The type of a field; null where the object has no such field.</summary>
    public abstract CelType? Field(string name);

    /// <summary>Makes an object that an expression wrote down, with fields of their types.</summary>
    public virtual CelValue Make(IReadOnlyDictionary<string, CelValue> fields) => new CelRecord(this, fields);
}
