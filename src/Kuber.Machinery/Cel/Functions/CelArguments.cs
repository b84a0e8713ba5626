using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Functions;

/// <summary>What the bodies of overloads read of their arguments, the types of which are certain by then.</summary>
internal static class CelArguments
{
    /// <summary>The text of a text.</summary>
    public static string Text(this CelValue value) => ((CelString)value).Value;

    /// <summary>The number of a signed integer.</summary>
    public static long Int(this CelValue value) => ((CelInt)value).Value;

    /// <summary>The items of a list.</summary>
    public static IEnumerable<CelValue> Items(this CelValue value)
    {
        var list = (CelList)value;
        for (var i = 0; i < list.Count; i++)
        {
            yield return list[i];
        }
    }

    /// <summary>A list of texts.</summary>
    public static CelArray ListOf(IEnumerable<string> texts) => new([.. texts.Select(static t => new CelString(t))]);
}
