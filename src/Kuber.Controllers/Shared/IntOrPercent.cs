using System.Globalization;
using Kuber.Api.Runtime;

namespace Kuber.Controllers.Shared;

/// <summary>Resolves counts that may be given as a percentage of a total.</summary>
internal static class IntOrPercent
{
    /// <summary>The count; a percentage is taken of <paramref name="total"/> and rounded as asked. 0 for what is neither.</summary>
    public static int Resolve(IntOrString? value, int total, bool roundUp)
    {
        if (value is not { } given)
        {
            return 0;
        }

        if (!given.IsString)
        {
            return given.IntValue;
        }

        var text = given.StringValue;
        if (!text.EndsWith('%') || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var percent))
        {
            return 0;
        }

        var product = (long)percent * total;
        return (int)(roundUp ? (product + 99) / 100 : product / 100);
    }
}
