using System.CommandLine;
using System.Globalization;
using Kuber.Changes;
using Kuber.Machinery.Trees;
using Kuber.Machinery.Yaml;

namespace Kuber.Commands;

/// <summary><c>kuber history</c>, <c>kuber diff</c> and <c>kuber undo</c>: what became of an object, and back.</summary>
internal static class HistoryCommands
{
    private const int ShownChanges = 3;
    private const int ShownCharacters = 40;

    /// <summary><c>kuber history KIND/NAME</c>: the revisions of an object.</summary>
    public static Command History() => Over("history", "List who changed an object, when and what.", [], async (target, history, _, _, cancellationToken) =>
    {
        var revisions = await history.RevisionsAsync(target, cancellationToken);
        if (revisions.Count == 0)
        {
            throw new CommandException($"the history has nothing of {target}");
        }

        TextTable.Write(Console.Out, ["REVISION", "TIME", "USER", "VERB", "CHANGES"], [.. revisions.Select((revision, at) => Row(revision, at == 0))]);
    });

    /// <summary><c>kuber diff KIND/NAME --revision N</c>: what has changed since a revision.</summary>
    public static Command Diff()
    {
        var revision = new Option<long>("--revision") { Description = "The revision to begin with.", Required = true };
        var against = new Option<long?>("--against") { Description = "The revision to end with; the object as it is unless given." };
        return Over("diff", "Show what has changed in an object since a revision.", [revision, against], async (target, history, _, result, cancellationToken) =>
        {
            var from = await history.AtAsync(target, result.GetValue(revision), cancellationToken);
            var to = result.GetValue(against) is { } end ? await history.AtAsync(target, end, cancellationToken)
                : await history.PresentAsync(target, cancellationToken) ?? throw new CommandException($"{target} does not exist any more: name its last revision with --against");
            foreach (var line in LineDifference.Between(Text(from), Text(to)))
            {
                Console.WriteLine(line);
            }
        });
    }

    /// <summary><c>kuber undo KIND/NAME [--to N]</c>: puts an object back, also one that is gone.</summary>
    public static Command Undo()
    {
        var to = new Option<long?>("--to") { Description = "The revision to go back to; the one before the last change of more than the status unless given." };
        return Over("undo", "Put an object back to a former revision; one that is gone comes back with what went with it.", [to], (target, history, names, result, cancellationToken) =>
            new Undo(history, names, Console.Out).RunAsync(target, result.GetValue(to), cancellationToken));
    }

    private static Command Over(string name, string description, Option[] options, Func<NamedObject, HistoryClient, ObjectNames, ParseResult, CancellationToken, Task> run)
    {
        var named = new Argument<string>("object") { Description = "KIND/NAME, such as deployment/web." };
        var kubeconfig = CommonOptions.Kubeconfig();
        var ns = new Option<string>("--namespace", "-n") { Description = "The namespace of the object.", DefaultValueFactory = _ => "" };
        var command = new Command(name, description) { named, ns, kubeconfig };
        foreach (var option in options)
        {
            command.Options.Add(option);
        }

        command.SetAction((result, cancellationToken) => CommandErrors.ReportAsync(async () =>
        {
            var config = CommonOptions.Config(result.GetRequiredValue(kubeconfig));
            using var client = new Client.Http.HttpApiClient(config, TimeProvider.System);
            var history = new HistoryClient(client);
            var names = await history.NamesAsync(cancellationToken);
            var space = result.GetRequiredValue(ns) is { Length: > 0 } given ? given : config.Namespace is { Length: > 0 } own ? own : "default";
            await run(names.Find(result.GetRequiredValue(named), space), history, names, result, cancellationToken);
        }));
        return command;
    }

    private static IReadOnlyList<string> Row(ApiValue revision, bool isFirst)
    {
        var user = revision["user"].Text is { Length: > 0 } name ? name : "-";
        var verb = revision["verb"].Text is { Length: > 0 } known ? known : "-";
        return [revision["revision"].Integer.ToString(CultureInfo.InvariantCulture), revision["time"].Text ?? "before", user, verb, Changes(revision, isFirst)];
    }

    private static string Changes(ApiValue revision, bool isFirst)
    {
        if (revision["removed"].Boolean)
        {
            return "removed";
        }

        var changes = revision["changes"].Items.ToArray();
        if (changes.Length == 0)
        {
            return isFirst ? "" : revision["verb"].Text == "create" ? "created" : "nothing but housekeeping";
        }

        var shown = string.Join(", ", changes.Take(ShownChanges).Select(change => $"{change["path"].Text}: {Short(change["from"])} → {Short(change["to"])}"));
        return changes.Length > ShownChanges ? $"{shown} and {changes.Length - ShownChanges} more" : shown;
    }

    private static string Short(ApiValue value)
    {
        var text = value.IsNull ? "none" : value.Text ?? value.ToString();
        text = text.ReplaceLineEndings(" ");
        return text.Length > ShownCharacters ? text[..ShownCharacters] + "…" : text;
    }

    // What a Secret holds is compared, not shown.
    private static string Text(ApiValue value)
    {
        value = PastObject.Shown(value);
        if (value["kind"].Text == "Secret" && value["data"].Map is { } data)
        {
            foreach (var (key, content) in data)
            {
                data = data.Set(key, $"*** ({content.Text?.Length ?? 0} characters, {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(content.Text ?? "")))[..8]})");
            }

            value = ApiValue.Of(value.Map!.Set("data", ApiValue.Of(data)));
        }

        return YamlWriter.ToText(value);
    }
}
