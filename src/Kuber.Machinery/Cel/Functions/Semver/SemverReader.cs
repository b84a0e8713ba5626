using System.Globalization;
using Kuber.Machinery.Cel.Values;
using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Cel.Functions.Semver;

/// <summary>Reads versions, with the errors that messages show.</summary>
internal static class SemverReader
{
    /// <summary>Reads a version; a failure where the text is none.</summary>
    public static CelValue Read(string text)
    {
        var parts = text.Split('.', 3);
        if (text.Length == 0 || parts.Length != 3)
        {
            return new CelError(text.Length == 0 ? "Version string empty" : "No Major.Minor.Patch elements found");
        }

        var plus = parts[2].IndexOf('+', StringComparison.Ordinal);
        var build = plus < 0 ? null : parts[2][(plus + 1)..].Split('.');
        var last = plus < 0 ? parts[2] : parts[2][..plus];
        var dash = last.IndexOf('-', StringComparison.Ordinal);
        var before = dash < 0 ? null : last[(dash + 1)..].Split('.');
        var wrong = Number("Major", parts[0], out var major) ?? Number("Minor", parts[1], out _) ?? Number("Patch", dash < 0 ? last : last[..dash], out _)
            ?? before?.Select(PreReleaseError).FirstOrDefault(static e => e is not null) ?? build?.Select(BuildError).FirstOrDefault(static e => e is not null);
        if (wrong is not null)
        {
            return new CelError(wrong);
        }

        _ = Number("Minor", parts[1], out var minor);
        _ = Number("Patch", dash < 0 ? last : last[..dash], out var patch);
        return new CelSemver(major, minor, patch, before ?? []);
    }

    /// <summary>Reads a version that may begin with a <c>v</c>, lack numbers or have zeros in front of them.</summary>
    public static CelValue ReadTolerantly(string text)
    {
        var parts = (text.StartsWith('v') ? text[1..] : text).Split('.', 3);
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length > 1)
            {
                var trimmed = parts[i].TrimStart('0');
                parts[i] = trimmed.Length == 0 || !char.IsAsciiDigit(trimmed[0]) ? "0" + trimmed : trimmed;
            }
        }

        if (parts.Length < 3 && parts[^1].AsSpan().IndexOfAny('+', '-') >= 0)
        {
            return new CelError("short version cannot contain PreRelease/Build meta data");
        }

        return Read(string.Join('.', parts.Concat(Enumerable.Repeat("0", 3 - parts.Length))));
    }

    private static string? Number(string name, string text, out ulong value)
    {
        value = 0;
        if (!text.All(char.IsAsciiDigit))
        {
            return $"Invalid character(s) found in {name.ToLowerInvariant()} number {GoText.Quote(text)}";
        }

        if (text.Length > 1 && text[0] == '0')
        {
            return $"{name} number must not contain leading zeroes {GoText.Quote(text)}";
        }

        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) ? null : NumberError(text);
    }

    private static string NumberError(string text) => $"strconv.ParseUint: parsing {GoText.Quote(text)}: {(text.Length == 0 ? "invalid syntax" : "value out of range")}";

    private static string? PreReleaseError(string part)
    {
        if (part.Length == 0)
        {
            return "Prerelease is empty";
        }

        if (part.All(char.IsAsciiDigit))
        {
            return part.Length > 1 && part[0] == '0' ? "Numeric PreRelease version must not contain leading zeroes " + GoText.Quote(part)
                : ulong.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? null : NumberError(part);
        }

        return IsWord(part) ? null : "Invalid character(s) found in prerelease " + GoText.Quote(part);
    }

    private static string? BuildError(string part) =>
        part.Length == 0 ? "Build meta data is empty" : IsWord(part) ? null : "Invalid character(s) found in build meta data " + GoText.Quote(part);

    private static bool IsWord(string text) => text.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
