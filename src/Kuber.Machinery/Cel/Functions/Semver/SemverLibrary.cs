using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;
using static Kuber.Machinery.Cel.Functions.CelTraversal;

namespace Kuber.Machinery.Cel.Functions.Semver;

/// <summary>Versions as semver.org has them, version 1 of the library.</summary>
public static class SemverLibrary
{
    private static readonly CelType Type = CelSemver.SemverType;

    /// <summary>The library.</summary>
    public static CelLibrary Library { get; } = new("kubernetes.Semver")
    {
        Functions =
        [
            new("semver",
                new CelOverload("string_to_semver", [CelType.String], Type, static a => SemverReader.Read(a[0].Text())) { Estimate = OfFirst, Cost = SpentOnFirst },
                new CelOverload("string_bool_to_semver", [CelType.String, CelType.Bool], Type, ReadEither) { Estimate = OfFirst, Cost = SpentOnFirst }),
            new("isSemver",
                new CelOverload("is_semver_string", [CelType.String], CelType.Bool, static a => CelBool.Of(!SemverReader.Read(a[0].Text()).IsError)) { Estimate = OfFirst, Cost = SpentOnFirst },
                new CelOverload("is_semver_string_bool", [CelType.String, CelType.Bool], CelType.Bool, static a => CelBool.Of(!ReadEither(a).IsError)) { Estimate = OfFirst, Cost = SpentOnFirst }),
            new("isGreaterThan", Compare("semver_is_greater_than", CelType.Bool, static order => CelBool.Of(order > 0))),
            new("isLessThan", Compare("semver_is_less_than", CelType.Bool, static order => CelBool.Of(order < 0))),
            new("compareTo", Compare("semver_compare_to", CelType.Int, static order => new CelInt(order))),
            new("major", Part("semver_major", static version => version.Major)),
            new("minor", Part("semver_minor", static version => version.Minor)),
            new("patch", Part("semver_patch", static version => version.Patch)),
        ],
    };

    private static CelOverload Compare(string id, CelType result, Func<int, CelValue> body) =>
        new(id, [Type, Type], result, a => body(((CelSemver)a[0]).CompareTo((CelSemver)a[1]))) { IsMember = true };

    private static CelOverload Part(string id, Func<CelSemver, ulong> part) =>
        new(id, [Type], CelType.Int, a => new CelInt(unchecked((long)part((CelSemver)a[0])))) { IsMember = true };

    private static CelValue ReadEither(CelValue[] arguments) =>
        ((CelBool)arguments[1]).Value ? SemverReader.ReadTolerantly(arguments[0].Text()) : SemverReader.Read(arguments[0].Text());
}
