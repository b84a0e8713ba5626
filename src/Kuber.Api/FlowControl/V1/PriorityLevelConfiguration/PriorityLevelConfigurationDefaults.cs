namespace Kuber.Api.FlowControl.V1;

/// <summary>What a priority level gets where the user says nothing.</summary>
internal static class PriorityLevelConfigurationDefaults
{
    private const int LimitedShares = 30;
    private const int Queues = 64;
    private const int HandSize = 8;
    private const int QueueLengthLimit = 50;

    /// <summary>The level with defaults.</summary>
    public static PriorityLevelConfiguration Apply(PriorityLevelConfiguration level)
    {
        var spec = level.Spec;
        var exempt = spec.Type == "Exempt" ? Apply(spec.Exempt ?? ExemptPriorityLevelConfiguration.Empty) : spec.Exempt;
        var limited = spec.Limited is null ? null : Apply(spec.Limited);
        return ReferenceEquals(exempt, spec.Exempt) && ReferenceEquals(limited, spec.Limited) ? level : level with { Spec = spec with { Exempt = exempt, Limited = limited } };
    }

    private static ExemptPriorityLevelConfiguration Apply(ExemptPriorityLevelConfiguration exempt) => exempt is { NominalConcurrencyShares: not null, LendablePercent: not null }
        ? exempt
        : exempt with { NominalConcurrencyShares = exempt.NominalConcurrencyShares ?? 0, LendablePercent = exempt.LendablePercent ?? 0 };

    private static LimitedPriorityLevelConfiguration Apply(LimitedPriorityLevelConfiguration limited)
    {
        var response = limited.LimitResponse.Queuing is { } queuing && Apply(queuing) is var full && !ReferenceEquals(full, queuing)
            ? limited.LimitResponse with { Queuing = full }
            : limited.LimitResponse;
        return limited is { NominalConcurrencyShares: not null, LendablePercent: not null } && ReferenceEquals(response, limited.LimitResponse)
            ? limited
            : limited with
            {
                NominalConcurrencyShares = limited.NominalConcurrencyShares ?? LimitedShares,
                LendablePercent = limited.LendablePercent ?? 0,
                LimitResponse = response,
            };
    }

    private static QueuingConfiguration Apply(QueuingConfiguration queuing) => queuing is { Queues: not 0, HandSize: not 0, QueueLengthLimit: not 0 }
        ? queuing
        : queuing with
        {
            Queues = queuing.Queues == 0 ? Queues : queuing.Queues,
            HandSize = queuing.HandSize == 0 ? HandSize : queuing.HandSize,
            QueueLengthLimit = queuing.QueueLengthLimit == 0 ? QueueLengthLimit : queuing.QueueLengthLimit,
        };
}
