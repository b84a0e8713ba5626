using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Kuber.Cluster;

namespace Kuber.Commands;

/// <summary>The options of scheduled backups.</summary>
internal sealed class BackupOptions
{
    /// <summary><c>--backup-dir</c>.</summary>
    public Option<string> Folder { get; } = new("--backup-dir")
    {
        Description = "Make backups into this folder at intervals; none unless given. They hold the cluster's keys.",
        DefaultValueFactory = _ => "",
    };

    /// <summary><c>--backup-interval</c>.</summary>
    public Option<string> Interval { get; } = new("--backup-interval")
    {
        Description = "How often, such as 30m, 6h or 1d.",
        DefaultValueFactory = _ => "6h",
        Validators = { Check },
    };

    /// <summary><c>--backup-keep</c>.</summary>
    public Option<int> Keep { get; } = new("--backup-keep")
    {
        Description = "How many of them are kept.",
        DefaultValueFactory = _ => ClusterDefaults.BackupKeep,
        Validators =
        {
            static result =>
            {
                if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var keep) || keep < 1))
                {
                    result.AddError($"--backup-keep must be a number from 1, not {result.Tokens[0].Value}");
                }
            },
        },
    };

    /// <summary>The interval that was asked for.</summary>
    public TimeSpan IntervalOf(ParseResult result) => ShortTime.Parse(result.GetRequiredValue(Interval)) ?? ClusterDefaults.BackupInterval;

    private static void Check(OptionResult result)
    {
        if (result.Tokens.Count == 1 && ShortTime.Parse(result.Tokens[0].Value) is null)
        {
            result.AddError($"--backup-interval must be a time such as 30m, 6h or 1d, not {result.Tokens[0].Value}");
        }
    }
}
