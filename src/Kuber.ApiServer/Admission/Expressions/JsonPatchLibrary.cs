using Kuber.Machinery.Cel.Functions;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.ApiServer.Admission.Expressions;

/// <summary>What expressions that make JSON patches have besides: <c>jsonpatch.escapeKey</c>, which makes a key a part of a path.</summary>
internal static class JsonPatchLibrary
{
    /// <summary>The library.</summary>
    public static CelLibrary Library { get; } = new("kubernetes.jsonpatch")
    {
        Functions = [new("jsonpatch.escapeKey", new CelOverload("string_jsonpatch_escapeKey_string", [CelType.String], CelType.String, static a => Escape((CelString)a[0])))],
    };

    private static CelString Escape(CelString key) =>
        new(key.Value.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
}
