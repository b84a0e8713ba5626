using System.Text.RegularExpressions;
using Kuber.Machinery.Cel;
using Kuber.Machinery.Cel.Types;

namespace Kuber.ApiServer.Admission.Expressions;

/// <summary>
/// The types of what expressions make: <c>JSONPatch</c>, and <c>Object</c> with a type below it for each path of fields, such as
/// <c>Object.spec.containers</c>. Their fields may hold anything; whether that fits is seen when it is applied.
/// </summary>
internal static partial class ObjectTypes
{
    /// <summary>The type of a whole object.</summary>
    public static CelObjectType Root { get; } = new AnyFields("Object");

    /// <summary>The type of an operation of a JSON patch.</summary>
    public static CelObjectType JsonPatch { get; } = new FieldsType(
        "JSONPatch", ("op", CelType.String), ("path", CelType.String), ("from", CelType.String), ("value", CelType.Dyn));

    /// <summary>An environment with the types that an expression may name.</summary>
    public static CelEnvironment NamedIn(string expression, CelEnvironment environment) => TypeName().Matches(expression)
        .Select(static m => m.Value)
        .Distinct(StringComparer.Ordinal)
        .Aggregate(environment, static (e, name) => e.WithType(new AnyFields(name)));

    [GeneratedRegex(@"\bObject(\.[_a-zA-Z][_a-zA-Z0-9]*)+", RegexOptions.ExplicitCapture)]
    private static partial Regex TypeName();

    private sealed class AnyFields(string name) : CelObjectType(name)
    {
        public override CelType Field(string name) => Dyn;
    }
}
