using Kuber.Machinery.Cel.Types;

namespace Kuber.Machinery.Cel.Values;

/// <summary>
/// A value of the Common Expression Language. Immutable. A failure is a value too (<see cref="CelError"/>), because
/// <c>||</c> and <c>&amp;&amp;</c> may do without the side that failed. Libraries have values of their own, such as quantities.
/// </summary>
public abstract class CelValue
{
    /// <summary>Its type when it runs: lists and maps are of <c>dyn</c>.</summary>
    public abstract CelType Type { get; }

    /// <summary>Whether it is a failure.</summary>
    public virtual bool IsError => false;

    /// <summary>Whether both are equal as <c>==</c> has it: numbers by their worth whatever their type, all else only within one type. No failures are asked.</summary>
    public abstract bool IsEqualTo(CelValue other);

    /// <summary>Whether it is what a value of its type is where nothing was said: zero, empty, none.</summary>
    public virtual bool IsZero => false;

    /// <summary>What size() counts: characters (code points), bytes, items, entries; null where it has no size.</summary>
    public virtual long? Size => null;
}
