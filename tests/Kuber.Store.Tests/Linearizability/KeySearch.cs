namespace Kuber.Store.Tests.Linearizability;

/// <summary>
/// Searches an order of one key's operations. Calls and answers stand in a list by time. A call may be the next of the order as
/// long as no answer stands before it; it is then lifted out of the list with its answer. Where an answer is reached whose call
/// has not been taken, the last choice was wrong. Sets of taken operations that led to the same state are not searched twice.
/// </summary>
internal sealed class KeySearch(IReadOnlyList<HistoryOperation> operations)
{
    private readonly HashSet<(TakenSet Taken, string? State)> seen = [];
    private readonly Stack<(Node Call, string? Before)> order = [];
    private readonly Node head = new(null, -1);
    private readonly List<HistoryOperation> longest = [];

    /// <summary>Null where there is an order; otherwise the end of the longest one that was found, and what could not follow.</summary>
    public IReadOnlyList<string>? Run()
    {
        Link();
        var taken = new TakenSet(operations.Count);
        string? state = null;
        for (var node = head.Next; node is not null;)
        {
            if (node.Answer is { } answer)
            {
                if (RegisterModel.Step(operations[node.Index], state, out var after) && seen.Add((taken.With(node.Index), after)))
                {
                    order.Push((node, state));
                    (state, taken) = (after, taken.With(node.Index));
                    node.Unlink();
                    answer.Unlink();
                    node = head.Next;
                    Remember();
                    continue;
                }
                node = node.Next;
                continue;
            }
            if (operations[node.Index].Answered == long.MaxValue)
            {
                // All that were answered have their place; the rest may never have happened.
                return null;
            }
            if (order.Count == 0)
            {
                return Describe(node);
            }
            var (last, before) = order.Pop();
            (state, taken) = (before, taken.Without(last.Index));
            last.Answer!.Relink();
            last.Relink();
            node = last.Next;
        }
        return null;
    }

    private void Link()
    {
        var nodes = new List<(long Time, Node Node)>();
        for (var i = 0; i < operations.Count; i++)
        {
            var answer = new Node(null, i);
            nodes.Add((operations[i].Called, new Node(answer, i)));
            nodes.Add((operations[i].Answered, answer));
        }
        var last = head;
        foreach (var (_, node) in nodes.OrderBy(entry => entry.Time))
        {
            (last.Next, node.Previous) = (node, last);
            last = node;
        }
    }

    private void Remember()
    {
        if (order.Count > longest.Count)
        {
            longest.Clear();
            longest.AddRange(order.Reverse().Select(step => operations[step.Call.Index]));
        }
    }

    private List<string> Describe(Node stuck) =>
        [.. longest.TakeLast(8).Select(operation => operation.ToString()), "then cannot be placed: " + operations[stuck.Index]];

    /// <summary>A call, which knows its answer, or an answer.</summary>
    private sealed class Node(Node? answer, int index)
    {
        public Node? Answer { get; } = answer;

        public int Index { get; } = index;

        public Node? Next { get; set; }

        public Node? Previous { get; set; }

        public void Unlink()
        {
            Previous!.Next = Next;
            Next?.Previous = Previous;
        }

        public void Relink()
        {
            Previous!.Next = this;
            Next?.Previous = this;
        }
    }
}
