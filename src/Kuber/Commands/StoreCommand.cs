using System.CommandLine;
using Kuber.ApiServer.Registry;
using Kuber.Cluster;
using Kuber.Store;
using Kuber.Store.Backups;

namespace Kuber.Commands;

/// <summary><c>kuber store</c>: work on the data of a cluster that does not run.</summary>
internal static class StoreCommand
{
    /// <summary>The command with its subcommands.</summary>
    public static Command Create() => new("store", "Check and move the data of a cluster that does not run.") { Migrate(), Check() };

    private static Command Migrate()
    {
        var from = new Option<string>("--from") { Description = "The store to read: " + StoreLocation.Syntax + ".", Required = true };
        var to = new Option<string>("--to") { Description = "The store to fill; it must be empty.", Required = true };
        var command = new Command("migrate", "Copy all objects of one store into another. Stop the cluster first.") { from, to };
        var location = new StoreLocation();
        location.Options.ToList().ForEach(command.Options.Add);
        command.SetAction((result, cancellationToken) => CommandErrors.ReportAsync(async () =>
        {
            StoreLocation.RequireExisting(result.GetRequiredValue(from));
            await using var source = await location.OpenAsync(result.GetRequiredValue(from), 1, result, cancellationToken);
            var revision = await source.GetRevisionAsync(cancellationToken);
            await using var target = await location.OpenAsync(result.GetRequiredValue(to), revision + StoreFiller.RevisionGap, result, cancellationToken);
            var count = await StoreFiller.FillAsync(target, StoreFiller.EntriesAsync(source, cancellationToken), Lifetime, cancellationToken);
            if (await HasChangedAsync(source, revision, cancellationToken))
            {
                throw new CommandException($"{result.GetRequiredValue(from)} was written to meanwhile, so that the copy is not whole: stop the cluster, empty the target and try again");
            }

            Console.WriteLine($"{count} objects were copied; start the cluster with {result.GetRequiredValue(to)}");
        }));
        return command;
    }

    private static TimeSpan? Lifetime(string key) => KeyLifetimes.Of(key, ClusterDefaults.EventTtl);

    // Keys that go by themselves are no reason to begin anew: what has gone in etcd meanwhile goes in the copy too.
    private static async Task<bool> HasChangedAsync(IStore source, long revision, CancellationToken cancellationToken)
    {
        if (await source.GetRevisionAsync(cancellationToken) == revision)
        {
            return false;
        }

        HashSet<string> present = [];
        await foreach (var entry in StoreFiller.EntriesAsync(source, cancellationToken))
        {
            if (entry.ModRevision > revision)
            {
                return true;
            }

            present.Add(entry.Key);
        }

        var page = await source.ListAsync(new("") { Revision = revision }, cancellationToken);
        return page.Entries.Any(entry => Lifetime(entry.Key) is null && !present.Contains(entry.Key));
    }

    private static Command Check()
    {
        var store = new Argument<string>("store") { Description = "The store: " + StoreLocation.Syntax + "." };
        var command = new Command("check", "Read every row of a store and check that it is sound.") { store };
        var location = new StoreLocation();
        location.Options.ToList().ForEach(command.Options.Add);
        command.SetAction((result, cancellationToken) => CommandErrors.ReportAsync(async () =>
        {
            StoreLocation.RequireExisting(result.GetRequiredValue(store));
            await using var opened = await location.OpenAsync(result.GetRequiredValue(store), 1, result, cancellationToken);
            var count = 0L;
            await foreach (var _ in StoreFiller.EntriesAsync(opened, cancellationToken))
            {
                count++;
            }

            Console.WriteLine($"{result.GetRequiredValue(store)} is sound: {count} objects at revision {await opened.GetRevisionAsync(cancellationToken)}");
        }));
        return command;
    }
}
