using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Admission.Webhooks;

/// <summary>
/// Whether the plugins of a request are to run once more: they are where a webhook has changed the object, and then those
/// webhooks that ask for it (<c>reinvocationPolicy: IfNeeded</c>) are asked again where others have changed it since.
/// </summary>
internal sealed class WebhookRounds
{
    private readonly HashSet<string> asked = [];
    private readonly HashSet<string> due = [];
    private IApiObject? output;

    /// <summary>Whether a webhook has changed the object.</summary>
    public bool NeedsSecond { get; private set; }

    /// <summary>Whether this is the second round, which is the last.</summary>
    public bool IsSecond { get; private set; }

    /// <summary>Whether a webhook is asked in this round.</summary>
    public bool Asks(string id) => !IsSecond || due.Contains(id);

    /// <summary>Begins the second round.</summary>
    public void BeginSecond() => IsSecond = true;

    /// <summary>The webhooks' turn has come: what other plugins have changed since the first round counts too.</summary>
    public void Enter(IApiObject? value)
    {
        if (IsSecond && !Equals(value, output))
        {
            AskAgain();
        }
    }

    /// <summary>The webhooks' turn is over.</summary>
    public void Leave(IApiObject? value) => output = value;

    /// <summary>A webhook has changed the object.</summary>
    public void Changed()
    {
        NeedsSecond = true;
        AskAgain();
    }

    /// <summary>A webhook was asked that wants to be asked again.</summary>
    public void Asked(string id) => asked.Add(id);

    private void AskAgain()
    {
        due.UnionWith(asked);
        asked.Clear();
    }
}
