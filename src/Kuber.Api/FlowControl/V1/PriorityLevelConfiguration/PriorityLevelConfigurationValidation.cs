using System.Globalization;
using Kuber.Api.Validation;

namespace Kuber.Api.FlowControl.V1;

/// <summary>The rules for priority levels.</summary>
internal static class PriorityLevelConfigurationValidation
{
    private const string ExemptName = "exempt";
    private const int MostQueues = 10_000_000;
    private const int MostHashBits = 60;
    private static readonly FieldPath Spec = FieldPath.Of("spec");

    /// <summary>Checks a level.</summary>
    public static void Check(PriorityLevelConfiguration value, FieldErrors errors)
    {
        var (name, spec) = (value.Metadata.Name, value.Spec);
        if (name == ExemptName != (spec.Type == "Exempt"))
        {
            errors.Invalid(Spec.Child("type"), spec.Type, "must be 'Exempt' if and only if `name` is 'exempt'");
        }

        switch (spec.Type)
        {
            case "Exempt":
                Exempt(spec, errors);
                break;
            case "Limited":
                Limited(spec, errors);
                break;
            default:
                errors.NotSupported(Spec.Child("type"), spec.Type, "Exempt", "Limited");
                break;
        }

        Mandatory(name, spec, errors);
        FlowConditions.Check(value.Status.Conditions, static c => c.Type, errors);
    }

    private static void Mandatory(string name, PriorityLevelConfigurationSpec spec, FieldErrors errors)
    {
        if (MandatoryFlows.Level(name) is not { } mandatory)
        {
            return;
        }

        var compared = name == ExemptName && spec.Exempt is not null ? spec with { Exempt = mandatory.Exempt } : spec;
        if (compared != mandatory)
        {
            errors.Invalid(Spec, GoView.Of(spec), name == ExemptName
                ? "spec of 'exempt' except the 'spec.exempt' field must equal the fixed value"
                : $"spec of '{name}' must equal the fixed value");
        }
    }

    private static void Exempt(PriorityLevelConfigurationSpec spec, FieldErrors errors)
    {
        if (spec.Limited is not null)
        {
            errors.Forbidden(Spec.Child("limited"), "must be nil if the type is not Limited");
        }

        if (spec.Exempt is not { } exempt)
        {
            errors.Required(Spec.Child("exempt"), "must not be empty when type is Exempt");
            return;
        }

        Shares(exempt.NominalConcurrencyShares, Spec.Child("exempt", "nominalConcurrencyShares"), errors);
        Percent(exempt.LendablePercent, Spec.Child("exempt", "lendablePercent"), errors);
    }

    private static void Limited(PriorityLevelConfigurationSpec spec, FieldErrors errors)
    {
        if (spec.Exempt is not null)
        {
            errors.Forbidden(Spec.Child("exempt"), "must be nil if the type is not Exempt");
        }

        var path = Spec.Child("limited");
        if (spec.Limited is not { } limited)
        {
            errors.Required(path, "must not be empty when type is Limited");
            return;
        }

        Shares(limited.NominalConcurrencyShares, path.Child("nominalConcurrencyShares"), errors);
        Response(limited.LimitResponse, path.Child("limitResponse"), errors);
        Percent(limited.LendablePercent, path.Child("lendablePercent"), errors);
        if (limited.BorrowingLimitPercent is { } borrowing and < 0)
        {
            errors.Invalid(path.Child("borrowingLimitPercent"), borrowing, "if specified, must be a non-negative integer");
        }
    }

    private static void Shares(int? shares, FieldPath path, FieldErrors errors)
    {
        if (shares < 0)
        {
            errors.Invalid(path, shares, "must be a non-negative integer");
        }
    }

    private static void Percent(int? percent, FieldPath path, FieldErrors errors)
    {
        if (percent is < 0 or > 100)
        {
            errors.Invalid(path, percent, "must be between 0 and 100, inclusive");
        }
    }

    private static void Response(LimitResponse response, FieldPath path, FieldErrors errors)
    {
        switch (response)
        {
            case { Type: "Reject", Queuing: not null }:
                errors.Forbidden(path.Child("queuing"), "must be nil if limited.limitResponse.type is not Limited");
                break;
            case { Type: "Reject" }:
                break;
            case { Type: "Queue", Queuing: { } queuing }:
                Queuing(queuing, path.Child("queuing"), errors);
                break;
            case { Type: "Queue" }:
                errors.Required(path.Child("queuing"), "must not be empty if limited.limitResponse.type is Limited");
                break;
            default:
                errors.NotSupported(path.Child("type"), response.Type, "Queue", "Reject");
                break;
        }
    }

    private static void Queuing(QueuingConfiguration queuing, FieldPath path, FieldErrors errors)
    {
        if (queuing.QueueLengthLimit <= 0)
        {
            errors.Invalid(path.Child("queueLengthLimit"), queuing.QueueLengthLimit, "must be positive");
        }

        if (queuing.Queues <= 0)
        {
            errors.Invalid(path.Child("queues"), queuing.Queues, "must be positive");
        }
        else if (queuing.Queues > MostQueues)
        {
            errors.Invalid(path.Child("queues"), queuing.Queues, string.Create(CultureInfo.InvariantCulture, $"must not be greater than {MostQueues}"));
        }

        if (queuing.HandSize <= 0)
        {
            errors.Invalid(path.Child("handSize"), queuing.HandSize, "must be positive");
        }
        else if (queuing.HandSize > queuing.Queues)
        {
            errors.Invalid(path.Child("handSize"), queuing.HandSize, string.Create(CultureInfo.InvariantCulture, $"should not be greater than queues ({queuing.Queues})"));
        }
        else if (HashBits(queuing.Queues, queuing.HandSize) > MostHashBits)
        {
            errors.Invalid(
                path.Child("handSize"),
                queuing.HandSize,
                string.Create(CultureInfo.InvariantCulture, $"required entropy bits of deckSize {queuing.Queues} and handSize {queuing.HandSize} should not be greater than {MostHashBits}"));
        }
    }

    /// <summary>How many bits of a hash it takes to deal a hand of queues: the logarithm of the number of hands.</summary>
    private static int HashBits(int queues, int hand)
    {
        double bits = 0;
        for (var i = 0; i < hand && bits <= MostHashBits; i++)
        {
            bits += Math.Log2(queues - i);
        }

        return (int)Math.Ceiling(bits);
    }
}
