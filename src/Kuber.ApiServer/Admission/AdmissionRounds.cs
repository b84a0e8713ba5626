namespace Kuber.ApiServer.Admission;

/// <summary>The rounds in which plugins change an object: a second one, which is the last, where a webhook or a policy has changed it.</summary>
internal sealed class AdmissionRounds
{
    /// <summary>Whether a webhook or a policy has changed the object.</summary>
    public bool NeedsSecond { get; private set; }

    /// <summary>Whether this is the second round.</summary>
    public bool IsSecond { get; private set; }

    /// <summary>The webhooks with a second turn.</summary>
    public Reinvocations Webhooks => field ??= new(this);

    /// <summary>The policies with a second turn.</summary>
    public Reinvocations Policies => field ??= new(this);

    /// <summary>The object was changed.</summary>
    public void Changed() => NeedsSecond = true;

    /// <summary>Begins the second round.</summary>
    public void BeginSecond() => IsSecond = true;
}
