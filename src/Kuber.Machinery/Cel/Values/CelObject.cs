namespace Kuber.Machinery.Cel.Values;

/// <summary>An object of a type that is described. A field is set or not.</summary>
public abstract class CelObject : CelValue
{
    /// <summary>The value of a field; null where it is not set or the object has no such field.</summary>
    public abstract CelValue? Field(string name);
}
