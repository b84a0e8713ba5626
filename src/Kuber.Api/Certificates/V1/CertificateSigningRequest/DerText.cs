using System.Globalization;

namespace Kuber.Api.Certificates.V1;

/// <summary>Says what is wrong with the frame of a request in DER, in the words of Go's decoder, which clients know.</summary>
internal static class DerText
{
    private const int Sequence = 16;
    private const string AnyField =
        "{optional:false explicit:false application:false private:false defaultValue:<nil> tag:<nil> stringType:0 timeType:0 set:false omitEmpty:false}";

    /// <summary>What is wrong with the sequence of a request, and with the one that it begins with; null for nothing.</summary>
    public static string? Error(ReadOnlySpan<byte> der)
    {
        if (Enter(der, "certificateRequest", out var length, out var start) is { } outer)
        {
            return outer;
        }

        return Enter(der.Slice(start, length), "tbsCertificateRequest", out _, out _)
            ?? (start + length < der.Length ? Syntax("trailing data") : null);
    }

    private static string? Enter(ReadOnlySpan<byte> der, string type, out int length, out int start)
    {
        (length, start) = (0, 0);
        if (der.IsEmpty)
        {
            return Syntax("sequence truncated");
        }

        var (kind, isCompound, tag, at) = (der[0] >> 6, (der[0] & 0x20) != 0, der[0] & 0x1f, 1);
        if (tag == 0x1f)
        {
            // No part of a request has a tag of several bytes.
            return null;
        }

        if (Length(der, ref at, out length) is { } wrong)
        {
            return wrong;
        }

        start = at;
        if (kind != 0 || tag != Sequence || !isCompound)
        {
            var found = string.Create(CultureInfo.InvariantCulture, $"{{class:{kind} tag:{tag} length:{length} isCompound:{(isCompound ? "true" : "false")}}}");
            return Structure(string.Create(CultureInfo.InvariantCulture, $"tags don't match ({Sequence} vs {found}) {AnyField} {type} @{at}"));
        }

        return length > der.Length - at ? Syntax("data truncated") : null;
    }

    private static string? Length(ReadOnlySpan<byte> der, ref int at, out int length)
    {
        length = 0;
        if (at >= der.Length)
        {
            return Syntax("truncated tag or length");
        }

        var first = der[at++];
        if (first < 0x80)
        {
            length = first;
            return null;
        }

        if (first == 0x80)
        {
            return Syntax("indefinite length found (not DER)");
        }

        for (var count = first & 0x7f; count > 0; count--)
        {
            if (at >= der.Length)
            {
                return Syntax("truncated tag or length");
            }

            if (length >= 1 << 23)
            {
                return Structure("length too large");
            }

            length = (length << 8) | der[at++];
            if (length == 0)
            {
                return Structure("superfluous leading zeros in length");
            }
        }

        return length < 0x80 ? Structure("non-minimal length") : null;
    }

    private static string Syntax(string what) => "asn1: syntax error: " + what;

    private static string Structure(string what) => "asn1: structure error: " + what;
}
