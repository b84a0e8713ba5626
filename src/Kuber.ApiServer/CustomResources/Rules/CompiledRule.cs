using Kuber.Api.ApiExtensions.V1;
using Kuber.Machinery.Cel;

namespace Kuber.ApiServer.CustomResources.Rules;

/// <summary>A rule that was read, ready to be evaluated as often as one likes.</summary>
/// <param name="Rule">The rule as the schema has it.</param>
internal sealed record CompiledRule(ValidationRule Rule)
{
    /// <summary>What evaluates it; null where it is wrong or empty.</summary>
    public CelProgram? Program { get; init; }

    /// <summary>What is wrong with it, in the words of the API; null for nothing.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether it looks at the value before a change.</summary>
    public bool UsesOldSelf { get; init; }

    /// <summary>What one evaluation may cost at most.</summary>
    public ulong Cost { get; init; }

    /// <summary>What evaluates its message; null where it has no expression for one, or a wrong one.</summary>
    public CelProgram? Message { get; init; }

    /// <summary>What is wrong with the expression of its message; null for nothing.</summary>
    public string? MessageProblem { get; init; }

    /// <summary>What one evaluation of its message may cost at most.</summary>
    public ulong MessageCost { get; init; }

    /// <summary>The field that its errors name, below the value; empty for the value itself.</summary>
    public string FieldPath { get; init; } = "";

    /// <summary>Whether it is evaluated for new values too, with the value before as an optional.</summary>
    public bool HasOptionalOldSelf => Rule.OptionalOldSelf == true;

    /// <summary>How messages name the rule.</summary>
    public string Name => (Rule.Message.Length > 0 ? Rule.Message : Rule.Rule).Trim();

    /// <summary>What is told where it does not hold and no expression says it.</summary>
    public string DefaultMessage => Rule.Message.Length > 0 ? Rule.Message.Trim() : "failed rule: " + Name;
}
