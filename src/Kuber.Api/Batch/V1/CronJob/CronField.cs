using System.Globalization;

namespace Kuber.Api.Batch.V1;

/// <summary>One field of a schedule: the values it allows, as bits.</summary>
/// <param name="Bits">A bit for each allowed value.</param>
/// <param name="IsStar">Every value is allowed, because the field says so with a star.</param>
internal readonly record struct CronField(ulong Bits, bool IsStar)
{
    /// <summary>Whether a value is allowed.</summary>
    public bool Allows(int value) => (Bits & (1UL << value)) != 0;

    /// <summary>Reads a field: values, names, ranges and steps, separated by commas.</summary>
    /// <exception cref="FormatException">The text is malformed; the message is what upstream's parser says.</exception>
    public static CronField Parse(string text, int minimum, int maximum, params ReadOnlySpan<string> names)
    {
        var bits = 0UL;
        var star = false;
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var range = Range(part, minimum, maximum, names);
            bits |= range.Bits;
            star |= range.IsStar;
        }

        return new(bits, star);
    }

    private static CronField Range(string text, int minimum, int maximum, ReadOnlySpan<string> names)
    {
        var steps = text.Split('/');
        var limits = steps[0].Split('-');
        var (start, end, step, star) = (minimum, maximum, 1, limits[0] is "*" or "?");
        if (!star)
        {
            start = Value(limits[0], minimum, names);
            end = limits.Length switch
            {
                1 => start,
                2 => Value(limits[1], minimum, names),
                _ => throw new FormatException($"too many hyphens: {text}"),
            };
        }

        switch (steps.Length)
        {
            case 1:
                break;
            case 2:
                step = Number(steps[1]);
                end = limits.Length == 1 ? maximum : end;
                star &= step <= 1;
                break;
            default:
                throw new FormatException($"too many slashes: {text}");
        }

        if (start < minimum)
        {
            throw Wrong($"beginning of range ({start}) below minimum ({minimum}): {text}");
        }

        if (end > maximum)
        {
            throw Wrong($"end of range ({end}) above maximum ({maximum}): {text}");
        }

        if (start > end)
        {
            throw Wrong($"beginning of range ({start}) beyond end of range ({end}): {text}");
        }

        if (step == 0)
        {
            throw new FormatException($"step of range should be a positive number: {text}");
        }

        var bits = 0UL;
        for (var i = start; i <= end; i += step)
        {
            bits |= 1UL << i;
        }

        return new(bits, star);
    }

    /// <summary>A number, or the place of a name from the minimum on.</summary>
    private static int Value(string text, int minimum, ReadOnlySpan<string> names)
    {
        var place = names.IndexOf(text.ToLowerInvariant());
        return place >= 0 ? place + minimum : Number(text);
    }

    private static int Number(string text)
    {
        var digits = text.StartsWith('+') || text.StartsWith('-') ? text[1..] : text;
        if (digits.Length == 0 || !digits.All(char.IsAsciiDigit))
        {
            throw new FormatException($"failed to parse int from {text}: strconv.Atoi: parsing \"{text}\": invalid syntax");
        }

        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            throw new FormatException($"failed to parse int from {text}: strconv.Atoi: parsing \"{text}\": value out of range");
        }

        return number >= 0 ? number : throw Wrong($"negative number ({number}) not allowed: {text}");
    }

    private static FormatException Wrong(FormattableString message) => new(FormattableString.Invariant(message));
}
