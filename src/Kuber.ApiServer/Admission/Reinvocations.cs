using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Admission;

/// <summary>
/// Which webhooks, or policies, have a second turn: those that ask for it (<c>reinvocationPolicy: IfNeeded</c>) and after whose turn
/// others have changed the object.
/// </summary>
/// <param name="rounds">The rounds of the request.</param>
internal sealed class Reinvocations(AdmissionRounds rounds)
{
    private readonly HashSet<string> asked = [];
    private readonly HashSet<string> due = [];
    private IApiObject? output;

    /// <summary>Whether one has a turn in this round.</summary>
    public bool Asks(string id) => !rounds.IsSecond || due.Contains(id);

    /// <summary>Their turn has come: what other plugins have changed since the first round counts too.</summary>
    public void Enter(IApiObject? value)
    {
        if (rounds.IsSecond && !Equals(value, output))
        {
            AskAgain();
        }
    }

    /// <summary>Their turn is over.</summary>
    public void Leave(IApiObject? value) => output = value;

    /// <summary>One has changed the object.</summary>
    public void Changed()
    {
        rounds.Changed();
        AskAgain();
    }

    /// <summary>One has had its turn that wants another.</summary>
    public void Asked(string id) => asked.Add(id);

    private void AskAgain()
    {
        due.UnionWith(asked);
        asked.Clear();
    }
}
