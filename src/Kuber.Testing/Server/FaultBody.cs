using Kuber.Testing.Faults;

namespace Kuber.Testing.Server;

/// <summary>A <see cref="FaultRule"/> in JSON.</summary>
internal sealed record FaultBody : MatchBody
{
    /// <summary>What goes wrong: see <see cref="ToFault"/>.</summary>
    public string Fault { get; set; } = "";

    /// <summary>How many requests it hits.</summary>
    public int? Times { get; set; }

    /// <summary>How many matching requests pass first.</summary>
    public int After { get; set; }

    /// <summary>How probable it is.</summary>
    public double Probability { get; set; } = 1;

    /// <summary>The status code of <c>answer</c>.</summary>
    public int Code { get; set; } = 500;

    /// <summary>The reason of <c>answer</c>.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The message of <c>answer</c>.</summary>
    public string Message { get; set; } = "injected fault";

    /// <summary>When clients should ask again after <c>tooManyRequests</c>.</summary>
    public int RetryAfterSeconds { get; set; } = 1;

    /// <summary>The time of <c>delay</c> and <c>delayedEvents</c>; without one, events are held back for ever.</summary>
    public double? Seconds { get; set; }

    /// <summary>How many events a watch tells before it is cut.</summary>
    public int AfterEvents { get; set; }

    /// <summary>The rule that it describes.</summary>
    public FaultRule ToRule() => new(ToFault(), ToMatch()) { Times = Times, After = After, Probability = Probability, Components = Components };

    private Fault ToFault() => Fault switch
    {
        "conflict" => Faults.Fault.Conflict,
        "expired" => Faults.Fault.Expired,
        "tooManyRequests" => Faults.Fault.TooManyRequests(RetryAfterSeconds),
        "internalError" => Faults.Fault.InternalError,
        "unavailable" => Faults.Fault.Unavailable,
        "answer" => Faults.Fault.Answer(Code, Reason, Message),
        "lostAnswer" => Faults.Fault.LostAnswer,
        "delay" => Faults.Fault.Delay(TimeSpan.FromSeconds(Seconds ?? throw new ControlException("a delay needs seconds"))),
        "delayedEvents" => Faults.Fault.DelayedEvents(Seconds is { } seconds ? TimeSpan.FromSeconds(seconds) : Timeout.InfiniteTimeSpan),
        "brokenWatch" => Faults.Fault.BrokenWatch(AfterEvents),
        "endedWatch" => Faults.Fault.EndedWatch(AfterEvents),
        "expiredWatch" => Faults.Fault.ExpiredWatch(AfterEvents),
        _ => throw new ControlException($"there is no fault \"{Fault}\""),
    };
}
