using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Functions.Formats;

/// <summary>A form that texts may have.</summary>
/// <param name="name">Its name.</param>
/// <param name="check">Says what is wrong with a text.</param>
/// <param name="patternSize">How long the pattern is that stands for the check, for its cost.</param>
internal sealed class CelFormat(string name, Func<string, IReadOnlyList<string>> check, ulong patternSize) : CelValue
{
    /// <summary>The type of formats.</summary>
    public static CelType FormatType { get; } = CelType.Opaque("kubernetes.NamedFormat");

    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>How long the pattern is that stands for the check.</summary>
    public ulong PatternSize => patternSize;

    /// <inheritdoc/>
    public override CelType Type => FormatType;

    /// <summary>What is wrong with a text; none where it has the format.</summary>
    public CelOptional Check(string text)
    {
        var errors = check(text);
        return errors.Count == 0 ? CelOptional.None : CelOptional.Of(CelArguments.ListOf(errors));
    }

    /// <inheritdoc/>
    public override bool IsEqualTo(CelValue other) => other is CelFormat format && format.Name == name;
}
