using Kuber.Commands;
using Kuber.Machinery.Trees;

namespace Kuber.Changes;

/// <summary>
/// Puts an object back to a revision; one that is gone with what went with it. Every step is an ordinary request of the user:
/// it is authorised, admitted and validated as any other.
/// </summary>
internal sealed class Undo(HistoryClient history, ObjectNames names, TextWriter output)
{
    private readonly Dictionary<string, string> uids = new(StringComparer.Ordinal);

    /// <summary>Puts the object back.</summary>
    /// <param name="target">The object.</param>
    /// <param name="revision">The revision to go to; null for the one before the last change that somebody wanted.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task RunAsync(NamedObject target, long? revision, CancellationToken cancellationToken)
    {
        var revisions = await history.RevisionsAsync(target, cancellationToken);
        if (await history.PresentAsync(target, cancellationToken) is { } present)
        {
            var to = revision ?? Wanted(revisions) ?? throw new CommandException($"the history knows no state of {target} from before its last change");
            await history.ReplaceAsync(target, PastObject.Over(await history.AtAsync(target, to, cancellationToken), present), cancellationToken);
            await output.WriteLineAsync($"{target} is as it was at revision {to}");
            return;
        }

        var removed = await history.RemovedAsync(target, cancellationToken);
        if (removed.Count == 0)
        {
            throw new CommandException($"{target} does not exist, and the history does not know that it did");
        }

        var root = revision is { } asked ? await history.AtAsync(target, asked, cancellationToken) : removed[0];
        foreach (var past in removed)
        {
            await BringBackAsync(ReferenceEquals(past.Map, removed[0].Map) ? root : past, cancellationToken);
        }
    }

    /// <summary>The revision before the last change of more than the status: what its author would call the former state.</summary>
    public static long? Wanted(IReadOnlyList<ApiValue> revisions)
    {
        for (var i = revisions.Count - 1; i > 0; i--)
        {
            if (revisions[i - 1]["removed"].Boolean || revisions[i]["changes"].Items.ToArray().Any(IsWanted))
            {
                for (var earlier = i - 1; earlier >= 0; earlier--)
                {
                    if (!revisions[earlier]["removed"].Boolean)
                    {
                        return revisions[earlier]["revision"].Integer;
                    }
                }
            }
        }

        return null;
    }

    private static bool IsWanted(ApiValue change)
    {
        var path = change["path"].Text!;
        return path != "status" && !path.StartsWith("status.", StringComparison.Ordinal) && !path.Contains("deployment.kubernetes.io/revision", StringComparison.Ordinal);
    }

    private async Task BringBackAsync(ApiValue past, CancellationToken cancellationToken)
    {
        var metadata = past["metadata"];
        var (name, ns) = (metadata["name"].Text!, metadata["namespace"].Text ?? "");
        if (names.Of(past["apiVersion"].Text ?? "", past["kind"].Text ?? "", ns, name) is not { } target)
        {
            await output.WriteLineAsync($"{past["kind"].Text} {name}: left out, the server no longer offers its kind");
            return;
        }

        var owners = await OwnersAsync(metadata["ownerReferences"], ns, cancellationToken);
        var made = await history.CreateAsync(target, PastObject.Anew(past, owners), cancellationToken);
        await output.WriteLineAsync(made is null ? $"{target} is there already" : $"{target} is back");
        made ??= await history.PresentAsync(target, cancellationToken);
        if (made is { } now && metadata["uid"].Text is { } former)
        {
            uids[former] = now.At("metadata", "uid").Text ?? "";
        }
    }

    // Owners that came back have another uid; those that live have the same; the others are gone.
    private async Task<IReadOnlyList<ApiValue>> OwnersAsync(ApiValue references, string ns, CancellationToken cancellationToken)
    {
        List<ApiValue> result = [];
        foreach (var reference in references.Items.ToArray())
        {
            var uid = reference["uid"].Text ?? "";
            if (uids.TryGetValue(uid, out var now))
            {
                result.Add(ApiValue.Of(reference.Map!.Set("uid", now)));
            }
            else if (names.Of(reference["apiVersion"].Text ?? "", reference["kind"].Text ?? "", ns, reference["name"].Text ?? "") is { } owner
                && await history.PresentAsync(owner, cancellationToken) is { } living && living.At("metadata", "uid").Text == uid)
            {
                result.Add(reference);
            }
        }

        return result;
    }
}
