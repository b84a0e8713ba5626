using System.Globalization;
using Kuber.Machinery.Cel.Types;

namespace Kuber.Machinery.Cel.Checking;

/// <summary>Finds what the type parameters of calls and empty lists stand for, so that all types of an expression fit each other.</summary>
internal sealed class CelUnifier
{
    private Dictionary<string, CelType> bindings = new(StringComparer.Ordinal);
    private int last;

    /// <summary>A type parameter that nothing else has.</summary>
    public CelType Fresh() => CelType.Parameter("_var" + (last++).ToString(CultureInfo.InvariantCulture));

    /// <summary>A type with its parameters replaced by fresh ones, the same for the same name.</summary>
    public CelType Instantiate(CelType type, Dictionary<string, CelType> fresh)
    {
        if (type.Kind == CelKind.Parameter)
        {
            return fresh.TryGetValue(type.Name, out var known) ? known : fresh[type.Name] = Fresh();
        }

        return type.Parameters.IsEmpty ? type : Rebuilt(type, p => Instantiate(p, fresh));
    }

    /// <summary>A type with what is known of its parameters.</summary>
    /// <param name="type">The type.</param>
    /// <param name="unknownIsDyn">Whether parameters of which nothing is known become <c>dyn</c>.</param>
    public CelType Resolve(CelType type, bool unknownIsDyn = false)
    {
        if (type.Kind == CelKind.Parameter)
        {
            return bindings.TryGetValue(type.Name, out var bound) ? Resolve(bound, unknownIsDyn) : unknownIsDyn ? CelType.Dyn : type;
        }

        return type.Parameters.IsEmpty ? type : Rebuilt(type, p => Resolve(p, unknownIsDyn));
    }

    /// <summary>Whether values of the given types can be had where others are wanted; if so, what that says of parameters is kept.</summary>
    public bool TryAssign(IReadOnlyList<CelType> given, IReadOnlyList<CelType> wanted)
    {
        var before = new Dictionary<string, CelType>(bindings, StringComparer.Ordinal);
        for (var i = 0; i < given.Count; i++)
        {
            if (!Fits(given[i], wanted[i]))
            {
                bindings = before;
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a value of a given type can be had where another is wanted; if so, what that says of parameters is kept.</summary>
    public bool TryAssign(CelType given, CelType wanted) => TryAssign([given], [wanted]);

    /// <summary>The more general of two types that fit each other.</summary>
    public static CelType MoreGeneral(CelType left, CelType right) => IsAsGeneral(left, right) ? left : right;

    private bool Fits(CelType given, CelType wanted)
    {
        var (from, to) = (Shallow(given), Shallow(wanted));
        if (ReferenceEquals(from, to) || from.Equals(to))
        {
            return true;
        }

        if (to.Kind == CelKind.Parameter)
        {
            return Bind(to, from);
        }

        if (from.Kind == CelKind.Parameter)
        {
            return Bind(from, to);
        }

        if (from.Kind is CelKind.Dyn or CelKind.Error || to.Kind is CelKind.Dyn or CelKind.Error)
        {
            return true;
        }

        if (from.Kind == CelKind.Null || to.Kind == CelKind.Null)
        {
            return (from.Kind == CelKind.Null ? to : from).Kind is CelKind.Opaque or CelKind.Object or CelKind.Duration or CelKind.Timestamp or CelKind.Null;
        }

        if (from.Kind != to.Kind || from.Name != to.Name)
        {
            return false;
        }

        if (from.Kind == CelKind.Type || from.Parameters.Length != to.Parameters.Length)
        {
            return from.Kind == CelKind.Type;
        }

        for (var i = 0; i < from.Parameters.Length; i++)
        {
            if (!Fits(from.Parameters[i], to.Parameters[i]))
            {
                return false;
            }
        }

        return true;
    }

    // What a parameter was first seen with gives way to a more general type, such as list(dyn) after list(int).
    private bool Bind(CelType parameter, CelType type)
    {
        if (Bound(parameter) is { } bound)
        {
            if (!Fits(type, bound))
            {
                return false;
            }

            if (IsAsGeneral(type, bound))
            {
                bindings[parameter.Name] = type;
            }

            return true;
        }

        if (Mentions(type, parameter))
        {
            return false;
        }

        bindings[parameter.Name] = type;
        return true;
    }

    private CelType? Bound(CelType parameter) => bindings.GetValueOrDefault(parameter.Name);

    // Parameters that stand for another parameter lead to that one; what it stands for stays unresolved, so that it can be made more general.
    private CelType Shallow(CelType type)
    {
        while (type.Kind == CelKind.Parameter && bindings.TryGetValue(type.Name, out var bound) && bound.Kind == CelKind.Parameter)
        {
            type = bound;
        }

        return type;
    }

    private bool Mentions(CelType type, CelType parameter) =>
        type.Kind == CelKind.Parameter
            ? type.Name == parameter.Name || (bindings.TryGetValue(type.Name, out var bound) && Mentions(bound, parameter))
            : type.Parameters.Any(p => Mentions(p, parameter));

    private static bool IsAsGeneral(CelType left, CelType right)
    {
        if (left.Kind == CelKind.Dyn || left.Kind == CelKind.Parameter)
        {
            return true;
        }

        if (right.Kind is CelKind.Dyn or CelKind.Parameter || left.Kind == CelKind.Null)
        {
            return false;
        }

        if (left.Kind != right.Kind)
        {
            return right.Kind == CelKind.Null;
        }

        for (var i = 0; i < left.Parameters.Length && i < right.Parameters.Length; i++)
        {
            if (!IsAsGeneral(left.Parameters[i], right.Parameters[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static CelType Rebuilt(CelType type, Func<CelType, CelType> part)
    {
        var parts = type.Parameters.Select(part).ToArray();
        return type.Kind switch
        {
            CelKind.List => CelType.ListOf(parts[0]),
            CelKind.Map => CelType.MapOf(parts[0], parts[1]),
            CelKind.Type => CelType.TypeOf(parts[0]),
            CelKind.Opaque => CelType.Opaque(type.Name, [.. parts]),
            _ => type,
        };
    }
}
