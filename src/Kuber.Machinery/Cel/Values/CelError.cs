using Kuber.Machinery.Cel.Types;

namespace Kuber.Machinery.Cel.Values;

/// <summary>A failure.</summary>
/// <param name="message">What went wrong, in the words that clients see, such as <c>division by zero</c>.</param>
public sealed class CelError(string message) : CelValue
{
    /// <summary>What went wrong.</summary>
    public string Message => message;

    /// <summary>Whether the evaluation ends here whatever is around it: its budget is spent or it was called off.</summary>
    public bool IsFatal { get; init; }

    /// <inheritdoc/>
    public override CelType Type => CelType.Error;

    /// <inheritdoc/>
    public override bool IsError => true;

    /// <inheritdoc/>
    public override bool IsEqualTo(CelValue other) => ReferenceEquals(this, other);

    /// <summary>No overload takes values of these types.</summary>
    public static CelError NoSuchOverload { get; } = new("no such overload");
}
