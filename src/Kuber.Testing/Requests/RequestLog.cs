namespace Kuber.Testing.Requests;

/// <summary>
/// The record of all requests of clients and components, over the network and in the process, in the order in which they came.
/// What the test itself asks through <see cref="TestCluster.Client"/> and its waits is not part of it.
/// </summary>
public sealed class RequestLog
{
    private readonly Lock gate = new();
    private readonly Queue<RecordedRequest> requests = new();
    private readonly int limit;
    private long count;

    internal RequestLog(int limit) => this.limit = limit;

    /// <summary>The requests of clients, oldest first. Only the latest are kept, as many as the cluster's options say.</summary>
    public IReadOnlyList<RecordedRequest> Clients => [.. All.Where(static r => !r.IsComponent)];

    /// <summary>The requests of clients and of the cluster's own components, oldest first.</summary>
    public IReadOnlyList<RecordedRequest> All
    {
        get
        {
            lock (gate)
            {
                return [.. requests];
            }
        }
    }

    /// <summary>The requests of clients that match, oldest first.</summary>
    public IReadOnlyList<RecordedRequest> Of(RequestMatch match) => [.. Clients.Where(r => match.Holds(r.Facts))];

    /// <summary>The requests of clients of certain verbs, written as <c>update</c> or <c>update,patch</c>, to a resource.</summary>
    public IReadOnlyList<RecordedRequest> Of(string verbs, string resource = "", string ns = "", string name = "") => Of(RequestMatch.Of(verbs, resource, ns, name));

    /// <summary>Forgets what was recorded.</summary>
    public void Clear()
    {
        lock (gate)
        {
            requests.Clear();
        }
    }

    internal RecordedRequest Add(ApiServer.Interception.RequestFacts facts, DateTimeOffset time, bool isComponent)
    {
        lock (gate)
        {
            RecordedRequest made = new(++count, facts, time, isComponent);
            if (limit > 0)
            {
                requests.Enqueue(made);
                if (requests.Count > limit)
                {
                    requests.Dequeue();
                }
            }

            return made;
        }
    }
}
