using System.Text;
using Kuber.Store.Embedded;

namespace Kuber.Store.History;

/// <summary>The history as it was kept in versions 1 and 2: one table in a SQLite file.</summary>
internal static class FormerHistory
{
    private const string Changes = "SELECT key, revision, time, user, verb, manager, baseline, value FROM change ORDER BY seq";

    /// <summary>Reads all changes, oldest first. A damaged file is told, and read as far as that goes.</summary>
    public static void Read(string path, Action<KeptChange> read, Action<string, long> damaged)
    {
        try
        {
            using var connection = new SqliteConnection(path, create: false, null);
            using var changes = connection.Prepare(Changes);
            while (changes.Step())
            {
                read(new(
                    Encoding.UTF8.GetString(changes.Bytes(0)),
                    changes.Int64(1),
                    DateTimeOffset.FromUnixTimeMilliseconds(changes.Int64(2)),
                    new ChangeAuthor(Encoding.UTF8.GetString(changes.Bytes(3)), Encoding.UTF8.GetString(changes.Bytes(4)), Encoding.UTF8.GetString(changes.Bytes(5))),
                    changes.Int64(6) != 0,
                    changes.IsNull(7) ? null : changes.Bytes(7).ToArray()));
            }
        }
        catch (SqliteFailure)
        {
            damaged(path, 0);
        }
    }

    /// <summary>Deletes the file and those that go with it.</summary>
    public static void Delete(string path)
    {
        foreach (var file in new[] { path + "-wal", path + "-shm", path })
        {
            File.Delete(file);
        }
    }
}
