using Kuber.Machinery.Grpc;

namespace Kuber.Store.Backups;

/// <summary>What a backup says of itself.</summary>
/// <param name="Created">When it was begun.</param>
/// <param name="Revision">The revision of the store that it shows.</param>
/// <param name="Program">The version of Kuber that wrote it.</param>
public sealed record BackupHeader(DateTimeOffset Created, long Revision, string Program)
{
    internal static BackupHeader Read(ProtoReader reader)
    {
        var (created, revision, program) = (0L, 0L, "");
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: created = reader.Varint(); break;
                case 2: revision = reader.Varint(); break;
                case 3: program = reader.String(); break;
                default: reader.Skip(); break;
            }
        }
        return new BackupHeader(DateTimeOffset.FromUnixTimeMilliseconds(created), revision, program);
    }

    internal ProtoWriter Write() => new ProtoWriter().Varint(1, Created.ToUnixTimeMilliseconds()).Varint(2, Revision).String(3, Program);
}
